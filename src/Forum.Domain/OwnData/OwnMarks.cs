using System.Runtime.CompilerServices;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>What a member left on things: votes, and how far they have read.</summary>
internal static class OwnMarks
{
    private sealed record VoteRow(OwnPlace Place, string? PostId, DateTime At);

    private sealed record ReadRow(OwnPlace Place, DateTime ReadUpTo);

    public static IEnumerable<OwnDataPart> Parts(ForumDb db, SeenPlaces places, long me, CancellationToken ct) =>
        [new("votes", Votes(db, places, me, ct)), new("threadsRead", Threads(db, places, me, ct)), new("boardsRead", Boards(db, places, me, ct))];

    private static async IAsyncEnumerable<object> Votes(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.Votes.Where(v => v.MemberId == me && v.PostId > after).OrderBy(v => v.PostId).Take(OwnRows.Portion).ToListAsync(ct),
            v => v.PostId,
            ct
        );
        await foreach (var votes in portions)
        {
            var seen = await places.OfPosts(votes.Select(v => v.PostId), ct);
            foreach (var vote in votes)
                yield return seen.TryGetValue(vote.PostId, out var post)
                    ? new VoteRow(post.Place, post.Id, vote.At)
                    : new VoteRow(OwnPlace.Unseen, null, vote.At);
        }
    }

    private static async IAsyncEnumerable<object> Threads(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after => db.ReadMarks.Where(m => m.MemberId == me && m.ThreadId > after).OrderBy(m => m.ThreadId).Take(OwnRows.Portion).ToListAsync(ct),
            m => m.ThreadId,
            ct
        );
        await foreach (var marks in portions)
        {
            var seen = await places.OfThreads(marks.Select(m => m.ThreadId), ct);
            foreach (var mark in marks)
                yield return new ReadRow(seen.GetValueOrDefault(mark.ThreadId, OwnPlace.Unseen), mark.At);
        }
    }

    private static async IAsyncEnumerable<object> Boards(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var marks = await db.BoardReadMarks.Where(m => m.MemberId == me).OrderBy(m => m.BoardId).ToListAsync(ct);
        var seen = await places.OfBoards(marks.Select(m => m.BoardId), ct);
        foreach (var mark in marks)
            yield return new ReadRow(seen.GetValueOrDefault(mark.BoardId, OwnPlace.Unseen), mark.At);
    }
}
