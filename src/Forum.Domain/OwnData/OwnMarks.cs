using System.Runtime.CompilerServices;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>What a member left on things and members: votes, reports, notes, and how far they have read.</summary>
internal static class OwnMarks
{
    private sealed record VoteRow(OwnPlace Place, string? PostId, DateTime At);

    /// <param name="Outcome">What others decided is told only of a post whose thread they see.</param>
    private sealed record FlagRow(
        OwnPlace Place,
        string? PostId,
        DateTime At,
        FlagReason Reason,
        string Note,
        FlagOutcome? Outcome,
        DateTime? SettledAt
    );

    /// <summary>Their own words; about whom is the others' affair.</summary>
    private sealed record NoteRow(DateTime At, DateTime? ChangedAt, string Text);

    private sealed record ReadRow(OwnPlace Place, DateTime ReadUpTo);

    public static IEnumerable<OwnDataPart> Parts(ForumDb db, SeenPlaces places, long me, CancellationToken ct) =>
        [
            new("votes", Votes(db, places, me, ct)),
            new("flags", Flags(db, places, me, ct)),
            new(
                "notesOnMembers",
                OwnRows.Few(() =>
                    db.MemberNotes.Where(n => n.AuthorId == me).OrderBy(n => n.Id).Select(n => new NoteRow(n.At, n.ChangedAt, n.Text)).ToListAsync(ct)
                )
            ),
            new("threadsRead", Threads(db, places, me, ct)),
            new("boardsRead", Boards(db, places, me, ct)),
        ];

    private static async IAsyncEnumerable<object> Flags(ForumDb db, SeenPlaces places, long me, [EnumeratorCancellation] CancellationToken ct)
    {
        var portions = OwnRows.Portions(
            after =>
                db.Flags.Where(f => f.MemberId == me && f.Id > after)
                    .OrderBy(f => f.Id)
                    .Take(OwnRows.Portion)
                    .Join(db.Posts, f => f.PostId, p => p.Id, (f, p) => new { Flag = f, p.ThreadId })
                    .OrderBy(row => row.Flag.Id)
                    .ToListAsync(ct),
            row => row.Flag.Id,
            ct
        );
        await foreach (var rows in portions)
        {
            var threads = await places.OfThreads(rows.Select(row => row.ThreadId), ct);
            var posts = await places.OfPosts(rows.Select(row => row.Flag.PostId), ct);
            foreach (var (flag, thread) in rows.Select(row => (row.Flag, row.ThreadId)))
            {
                var place = threads.GetValueOrDefault(thread, OwnPlace.Unseen);
                var post = posts.TryGetValue(flag.PostId, out var seen) ? seen.Id : null;
                yield return new FlagRow(
                    place,
                    post,
                    flag.At,
                    flag.Reason,
                    flag.Note,
                    place.Seen ? flag.Outcome : null,
                    place.Seen ? flag.SettledAt : null
                );
            }
        }
    }

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
