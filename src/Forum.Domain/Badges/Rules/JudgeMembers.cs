using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>
/// Gives members the badges and points that rules say, and takes back those whose ground has gone. It looks at what is there and not at what happened, so the
/// result is the same however late, often or in whatever order it is told that something did.
/// </summary>
public static class JudgeMembers
{
    /// <summary>So many are looked at in one transaction: who writes meanwhile waits for it.</summary>
    private const int Batch = 25;

    /// <returns>How many members were looked at; 0 when nobody waits.</returns>
    public static async Task<int> Run(ForumDb db, CancellationToken ct) => (await Next(db, ct)).Judged;

    /// <summary>Looks at everybody, one batch after the other.</summary>
    /// <returns>How many awards came, how many went, and how many lines of ledgers came, went or became others.</returns>
    public static async Task<(int Given, int TakenBack, int Lines)> All(ForumDb db, CancellationToken ct)
    {
        await QueueEverybody(db, ct);
        var (given, taken, lines) = (0, 0, 0);
        while (await Next(db, ct) is { Judged: > 0 } done)
            (given, taken, lines) = (given + done.Given, taken + done.TakenBack, lines + done.Lines);
        return (given, taken, lines);
    }

    /// <summary>Has everybody looked at by and by.</summary>
    public static Task<int> QueueEverybody(ForumDb db, CancellationToken ct) => db.Write(() => Everybody(db, ct), ct);

    /// <summary>All members are to be looked at, as after a change of a rule.</summary>
    internal static async Task<int> Everybody(ForumDb db, CancellationToken ct)
    {
        await using var command = db.Command(
            """INSERT OR IGNORE INTO "MembersToJudge" ("MemberId") SELECT "Id" FROM "Members" WHERE "LeftAt" IS NULL"""
        );
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static Task<(int Judged, int Given, int TakenBack, int Lines)> Next(ForumDb db, CancellationToken ct) =>
        db.Write(
            async () =>
            {
                var ids = await db.MembersToJudge.OrderBy(m => m.MemberId).Take(Batch).Select(m => m.MemberId).ToListAsync(ct);
                if (ids.Count == 0)
                    return default;
                await db.MembersToJudge.Where(m => ids.Contains(m.MemberId)).ExecuteDeleteAsync(ct);
                var here = await db.Members.Where(m => ids.Contains(m.Id) && m.LeftAt == null).Select(m => m.Id).ToListAsync(ct);
                var (given, taken) = await ApplyRules.To(db, here, ct);
                return (ids.Count, given, taken, await KeepLedger.Of(db, here, ct));
            },
            ct
        );
}
