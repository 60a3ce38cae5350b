using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>
/// Gives members the badges and points that rules say, and takes back those whose ground has gone. It looks at what is there and not at what happened, so the
/// result is the same however late, often or in whatever order it is told that something did.
/// </summary>
public static class JudgeMembers
{
    /// <summary>So many are looked at in one transaction at most, and fewer where they did much: who writes meanwhile waits for it.</summary>
    private const int Batch = 25;
    private const int MostDeeds = 2_000;

    /// <returns>How many members were looked at; 0 when nobody waits.</returns>
    public static async Task<int> Run(ForumDb db, CancellationToken ct) => (await Next(db, ct)).Judged;

    /// <summary>Looks at everybody, one batch after the other.</summary>
    /// <returns>How many awards came, how many went, and how many lines of ledgers came, went or became others.</returns>
    public static async Task<(int Given, int TakenBack, int Lines)> All(ForumDb db, CancellationToken ct)
    {
        await QueueEverybody(db, ct);
        var left = await db.MembersToJudge.CountAsync(ct);
        var (given, taken, lines) = (0, 0, 0);
        // Whoever is noted again meanwhile waits for the next time.
        while (left > 0 && await Next(db, ct) is { Judged: > 0 } done)
            (left, given, taken, lines) = (left - done.Judged, given + done.Given, taken + done.TakenBack, lines + done.Lines);
        return (given, taken, lines);
    }

    /// <summary>Has everybody looked at by and by.</summary>
    public static Task<int> QueueEverybody(ForumDb db, CancellationToken ct) => db.Write(() => Everybody(db, ct), ct);

    /// <summary>Has one member looked at.</summary>
    internal static async Task Queue(ForumDb db, long memberId, CancellationToken ct)
    {
        await using var command = db.Command(
            """INSERT INTO "MembersToJudge" ("MemberId") VALUES (@p0) ON CONFLICT ("MemberId") DO UPDATE SET "Stamp" = "Stamp" + 1""",
            1
        );
        command.Parameters[0].Value = memberId;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>All members are to be looked at, as after a change of a rule.</summary>
    internal static async Task<int> Everybody(ForumDb db, CancellationToken ct)
    {
        await using var command = db.Command(
            """
            INSERT INTO "MembersToJudge" ("MemberId") SELECT "Id" FROM "Members" WHERE "LeftAt" IS NULL
            ON CONFLICT ("MemberId") DO UPDATE SET "Stamp" = "Stamp" + 1
            """
        );
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>
    /// Mostly nothing comes of it, and counting that takes no writer's turn: only where something does, it is counted again inside a transaction.
    /// </summary>
    private static async Task<Judgement> Next(ForumDb db, CancellationToken ct)
    {
        var waiting = await First(db, ct);
        if (waiting.Count == 0)
            return default;
        var verdict = await Verdict.Of(db, waiting.Keys, ct);
        return await db.Write(
            async () =>
            {
                await Forget(db, waiting, ct);
                if (verdict.IsNothing)
                    return new Judgement(waiting.Count, 0, 0, 0);
                var changes = await Verdict.Of(db, waiting.Keys, ct);
                await changes.Carry(db, ct);
                return new Judgement(waiting.Count, changes.Given, changes.TakenBack, changes.Lines);
            },
            ct
        );
    }

    /// <summary>Whoever was noted again since then still waits.</summary>
    private static async Task Forget(ForumDb db, Dictionary<long, long> waiting, CancellationToken ct)
    {
        var now = await db.MembersToJudge.Where(m => waiting.Keys.Contains(m.MemberId)).Select(m => new { m.MemberId, m.Stamp }).ToListAsync(ct);
        var done = now.Where(m => m.Stamp == waiting[m.MemberId]).Select(m => m.MemberId).ToList();
        await db.MembersToJudge.Where(m => done.Contains(m.MemberId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>The first who wait, one at least, each with the stamp of the note.</summary>
    private static async Task<Dictionary<long, long>> First(ForumDb db, CancellationToken ct)
    {
        var waiting = await db
            .MembersToJudge.OrderBy(m => m.MemberId)
            .Take(Batch)
            .Select(m => new
            {
                m.MemberId,
                m.Stamp,
                Deeds = db.Posts.Count(p => p.AuthorId == m.MemberId) + db.Votes.Count(v => v.MemberId == m.MemberId),
            })
            .ToListAsync(ct);
        var deeds = 0;
        return waiting.TakeWhile((each, i) => (deeds += each.Deeds) <= MostDeeds || i == 0).ToDictionary(each => each.MemberId, each => each.Stamp);
    }

    private readonly record struct Judgement(int Judged, int Given, int TakenBack, int Lines);
}
