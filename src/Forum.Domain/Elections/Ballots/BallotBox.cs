using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>
/// The box of one open vote. A voter's slot is found by the election's key alone, so nothing in the table names them; each ballot is sealed under
/// that key too.
/// </summary>
internal sealed class BallotBox(ForumDb db, Election election)
{
    public const int KeyBytes = 32;

    private readonly byte[] key = election.BallotKey ?? throw new InvalidOperationException("The box is closed.");

    /// <summary>The ballot of a voter; null where they haven't voted.</summary>
    public Task<Ballot?> Of(long memberId, CancellationToken ct)
    {
        var slot = SlotOf(memberId);
        return db.Ballots.SingleOrDefaultAsync(b => b.ElectionId == election.Id && b.Slot == slot, ct);
    }

    /// <summary>Inside a transaction: puts a voter's ballot in, in place of the one before.</summary>
    /// <returns>The receipt.</returns>
    public async Task<string> Put(long memberId, IReadOnlyList<int> ranking, CancellationToken ct)
    {
        var (slot, written, receipt) = (SlotOf(memberId), Write(ranking), db.Entropy.Word(ReceiptLength));
        var mac = MacOf(slot, receipt, written);
        if (await Of(memberId, ct) is { } before)
            before.Become(written, receipt, mac);
        else
            db.Add(new Ballot(election.Id, slot, written, receipt, mac));
        return receipt;
    }

    /// <summary>All ballots, in the order of their receipts; null where the box isn't as the voters left it.</summary>
    /// <param name="voted">How many are known to have voted.</param>
    public async Task<List<Ballot>?> Open(int voted, CancellationToken ct)
    {
        var ballots = await db.Ballots.Where(b => b.ElectionId == election.Id).AsNoTracking().ToListAsync(ct);
        return ballots.Count == voted && ballots.TrueForAll(IsWhole) ? [.. ballots.OrderBy(b => b.Receipt, StringComparer.Ordinal)] : null;
    }

    public static string Write(IReadOnlyList<int> ranking) => string.Join(',', ranking.Select(c => c.ToString(CultureInfo.InvariantCulture)));

    public static int[] Read(string ranking) =>
        ranking.Length == 0 ? [] : [.. ranking.Split(',').Select(c => int.Parse(c, NumberStyles.None, CultureInfo.InvariantCulture))];

    /// <summary>125 random bits: nobody meets another's by trying.</summary>
    public const int ReceiptLength = 25;

    private bool IsWhole(Ballot ballot) => CryptographicOperations.FixedTimeEquals(ballot.Mac, MacOf(ballot.Slot, ballot.Receipt, ballot.Ranking));

    private byte[] SlotOf(long memberId)
    {
        Span<byte> named = stackalloc byte[1 + sizeof(long)];
        named[0] = (byte)'s';
        BinaryPrimitives.WriteInt64BigEndian(named[1..], memberId);
        return HMACSHA256.HashData((ReadOnlySpan<byte>)key, named);
    }

    private byte[] MacOf(byte[] slot, string receipt, string ranking) =>
        HMACSHA256.HashData(key, (byte[])[(byte)'b', .. slot, .. Encoding.UTF8.GetBytes(receipt + "|" + ranking)]);
}
