using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Chains;

/// <summary>Reads what chains are compared with.</summary>
internal static class ChainReader
{
    public static async Task<Dictionary<long, ChainedAct>> Acts(ForumDb db, CancellationToken ct)
    {
        await using var select = db.Command($"{ChainedAct.Select} ORDER BY a.\"Id\"");
        await using var rows = await select.ExecuteReaderAsync(ct);
        var acts = new Dictionary<long, ChainedAct>();
        while (await rows.ReadAsync(ct))
        {
            var act = ChainedAct.Of(rows);
            acts[act.Id] = act;
        }
        return acts;
    }

    /// <summary>By the numbers of those acts that have one.</summary>
    public static async Task<Dictionary<long, SecondGround>> Grounds(ForumDb db, CancellationToken ct)
    {
        await using var select = db.Command(SecondGround.Select);
        await using var rows = await select.ExecuteReaderAsync(ct);
        var grounds = new Dictionary<long, SecondGround>();
        while (await rows.ReadAsync(ct))
        {
            var ground = SecondGround.Of(rows);
            grounds[ground.ActId] = ground;
        }
        return grounds;
    }

    /// <summary>The words for some audiences.</summary>
    public static async Task<Dictionary<long, string>> Audiences(ForumDb db, IEnumerable<long> ids, CancellationToken ct)
    {
        var words = new Dictionary<long, string>();
        foreach (var id in ids.Distinct())
            words[id] = await ChainAudiences.Of(db.Command, id, ct);
        return words;
    }

    /// <summary>The public ids of all boards, threads and posts that are still there: others may be named and gone.</summary>
    public static async Task<HashSet<string>> Known(ForumDb db, CancellationToken ct) =>
        [
            .. await db.Boards.Select(b => b.PublicId).ToListAsync(ct),
            .. await db.Threads.Select(t => t.PublicId).ToListAsync(ct),
            .. await db.Posts.Select(p => p.PublicId).ToListAsync(ct),
        ];
}
