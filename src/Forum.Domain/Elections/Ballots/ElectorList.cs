using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Ballots;

/// <summary>
/// The electors as they are published: a line each, sorted, that is the SHA-256 of the election's id, a colon and the member's id in their
/// addresses. Whoever knows a member finds their line; the list by itself names nobody. Its hash is that of all lines, each with a line feed.
/// </summary>
public static class ElectorList
{
    public static string LineOf(string electionId, string memberId) => Hex(electionId + ":" + memberId);

    public static string HashOf(IEnumerable<string> lines) => Hex(string.Concat(lines.Select(line => line + "\n")));

    /// <summary>Inside the transaction that calls a vote: those who may vote now are its electors.</summary>
    internal static async Task Freeze(ForumDb db, Election election, long audienceId, DateTime now, CancellationToken ct)
    {
        var electors = await Eligibility
            .Electors(db, election.Rules, audienceId, now)
            .OrderBy(m => m.Id)
            .Select(m => new { m.Id, m.PublicId })
            .ToListAsync(ct);
        foreach (var elector in electors)
            db.Add(new Elector(election.Id, elector.Id));
        election.Freeze(electors.Count, HashOf(Sorted(election.PublicId, electors.Select(e => e.PublicId))));
    }

    internal static async Task<List<string>> Of(ForumDb db, Election election, CancellationToken ct)
    {
        var ids = await db
            .Electors.Where(e => e.ElectionId == election.Id)
            .Join(db.Members, e => e.MemberId, m => m.Id, (_, m) => m.PublicId)
            .ToListAsync(ct);
        return Sorted(election.PublicId, ids);
    }

    internal static List<string> Sorted(string electionId, IEnumerable<string> memberIds) =>
        [.. memberIds.Select(id => LineOf(electionId, id)).Order(StringComparer.Ordinal)];

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
