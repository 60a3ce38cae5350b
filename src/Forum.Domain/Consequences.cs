using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain;

/// <summary>What each fact brings about in its own transaction. Everything that follows from something else is listed here.</summary>
internal static class Consequences
{
    public static async Task Of(ForumDb db, ThreadStarted fact, CancellationToken ct)
    {
        if (fact.Thread.State == PostState.Visible)
        {
            fact.Thread.Board.Count(threads: 1, posts: 1);
            Outbox.Put(db, Fact.PostWritten, fact.Post.Id);
        }
        await SearchIndex.New(db, IndexedThread.OfNew(fact.Thread, fact.Post), ct);
        await Rise(db, fact.By, ct);
    }

    public static async Task Of(ForumDb db, ReplyWritten fact, CancellationToken ct)
    {
        if (fact.Thread.State == PostState.Visible && fact.Post.State == PostState.Visible)
        {
            fact.Thread.Board.Count(threads: 0, posts: 1);
            Outbox.Put(db, Fact.PostWritten, fact.Post);
        }
        await db.Save(ct);
        await SearchIndex.New(db, IndexedPost.OfNew(fact.Thread, fact.Post), ct);
        if (fact.Thread is { Format: ThreadFormats.Question, PostCount: 2 })
            await SearchIndex.Thread(db, fact.Thread.Id, ct);
        await Rise(db, fact.By, ct);
    }

    /// <summary>A comment counts neither as a reply nor as a post, and brings no thread to the top; it is told of all the same.</summary>
    public static async Task Of(ForumDb db, CommentWritten fact, CancellationToken ct)
    {
        await db.Save(ct);
        if (fact.Comment.State == PostState.Visible)
            Outbox.Put(db, Fact.PostWritten, fact.Comment.Id);
        await SearchIndex.New(db, IndexedPost.OfNew(fact.Thread, fact.Comment), ct);
    }

    public static void Of(ForumDb db, PostApproved fact) => Outbox.Put(db, Fact.PostWritten, fact.PostId);

    /// <summary>Who reported it was right.</summary>
    public static Task Of(ForumDb db, PostTakenOut fact, CancellationToken ct) => SettleFlags.ByDeletion(db, fact, ct);

    public static void Of(ForumDb db, FlagsSettled fact) => Outbox.Put(db, Fact.FlagsSettled, fact.PostId, fact.At);

    public static Task Of(ForumDb db, FlagsOpened fact, CancellationToken ct) => NoticedPosts.TakeBack(db, fact.PostId, fact.MemberIds, ct);

    public static Task Of(ForumDb db, PostLeft fact, CancellationToken ct) => EndFlags.On(db, fact, ct);

    /// <summary>Only whom the new words speak to is told, so most edits tell nobody.</summary>
    public static async Task Of(ForumDb db, PostEdited fact, CancellationToken ct)
    {
        if (fact.Post.State == PostState.Visible && fact.Text.Mentions.Count + fact.Text.QuotedPosts.Count > 0)
            Outbox.Put(db, Fact.PostWritten, fact.Post.Id, fact.Post.RevisionNumber);
        await db.Save(ct);
        await SearchIndex.Posts(db, [fact.Post.Id], ct);
    }

    public static async Task Of(ForumDb db, AnswerChosen fact, CancellationToken ct)
    {
        if (fact.PostId is { } chosen)
            Outbox.Put(db, Fact.AnswerAccepted, chosen);
        await db.Save(ct);
        foreach (var post in new[] { fact.FormerPostId, fact.PostId }.OfType<long>())
            await SearchIndex.Post(db, fact.ThreadId, post, ct);
    }

    public static async Task Of(ForumDb db, ThreadLocked fact, CancellationToken ct)
    {
        await db.Save(ct);
        await SearchIndex.Thread(db, fact.ThreadId, ct);
    }

    public static async Task Of(ForumDb db, ThreadRetagged fact, CancellationToken ct)
    {
        await db.Save(ct);
        await SearchIndex.Thread(db, fact.ThreadId, ct);
    }

    /// <summary>Both threads count and number anew; what was theirs goes with the posts, to whoever sees them there.</summary>
    public static async Task Of(ForumDb db, PostsMoved fact, CancellationToken ct)
    {
        await db.Save(ct);
        foreach (var thread in new[] { fact.From, fact.To })
            await Recount.Thread(db, thread.Id, ct);
        foreach (var board in new[] { fact.From.BoardId, fact.To.BoardId }.Distinct())
            await Recount.Board(db, board, ct);
        await MovedMarks.Of(db, fact, ct);
        await MovedMarks.Follow(db, fact.From, fact.To, db.Members.In(db, fact.To.AudienceId, db.Now), ct);
        foreach (var thread in new[] { fact.From, fact.To })
            await SearchIndex.Thread(db, thread.Id, ct);
        await SearchIndex.Posts(db, fact.PostIds, ct);
        await Reassess(db, await db.Posts.Where(p => fact.PostIds.Contains(p.Id)).Select(p => p.AuthorId).Distinct().ToListAsync(ct), ct);
    }

    public static Task Of(ForumDb db, ThreadSplit fact, CancellationToken ct) =>
        SplitReadMarks.Of(db, fact.From, fact.Made, db.Members.In(db, fact.Made.AudienceId, db.Now), ct);

    public static Task Of(ForumDb db, PostsRendered fact, CancellationToken ct) => SearchIndex.Posts(db, fact.PostIds, ct);

    public static Task Of(ForumDb db, ThreadSeen fact, CancellationToken ct) => ReadNotices.Seen(db, fact.MemberId, fact.ThreadId, fact.UpTo, ct);

    public static Task Of(ForumDb db, PostVoted fact, CancellationToken ct) => Reassess(db, [fact.AuthorId], ct);

    public static async Task Of(ForumDb db, PostChangedSight fact, CancellationToken ct)
    {
        await Recount.Thread(db, fact.ThreadId, ct);
        await Recount.Board(db, fact.BoardId, ct);
        await SearchIndex.Post(db, fact.ThreadId, fact.PostId, ct);
        await Reassess(db, [fact.AuthorId], ct);
    }

    public static async Task Of(ForumDb db, ThreadChangedSight fact, CancellationToken ct)
    {
        await Recount.Thread(db, fact.ThreadId, ct);
        await Recount.Board(db, fact.BoardId, ct);
        if (fact.FormerBoardId != fact.BoardId)
            await Recount.Board(db, fact.FormerBoardId, ct);
        await SearchIndex.Whole(db, fact.ThreadId, ct);
        await Reassess(db, await db.Posts.Where(p => p.ThreadId == fact.ThreadId).Select(p => p.AuthorId).Distinct().ToListAsync(ct), ct);
    }

    public static async Task Of(ForumDb db, BoardAudienceChanged fact, CancellationToken ct)
    {
        await db
            .Threads.Where(t => t.BoardId == fact.BoardId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(t => t.AudienceId, fact.AudienceId).SetProperty(t => t.AuthorAudienceId, fact.AuthorAudienceId),
                ct
            );
        await SearchIndex.All(db, db.Threads.Where(t => t.BoardId == fact.BoardId), db.Posts.Where(p => p.Thread.BoardId == fact.BoardId), ct);
        await Reassess(db, await db.Posts.Where(p => p.Thread.BoardId == fact.BoardId).Select(p => p.AuthorId).Distinct().ToListAsync(ct), ct);
    }

    public static Task Of(ForumDb db, BoardCloses fact, CancellationToken ct) => FollowPosts.Of(db, fact.BoardId, ct);

    public static async Task Of(ForumDb db, MemberLeft fact, CancellationToken ct)
    {
        await ForgetMarks.Of(db, fact.MemberId, ct);
        await db.Drafts.Where(d => d.MemberId == fact.MemberId).ExecuteDeleteAsync(ct);
        await ForgetMember.Of(db, fact.MemberId, ct);
        await ForgetCandidate.Of(db, fact.MemberId, ct);
        await ForgetSigner.Of(db, fact.MemberId, fact.WithPosts, ct);
        await EndFlags.Of(db, fact.MemberId, ct);
        // What they noted about others stays, as words of a former member.
        await db.MemberNotes.Where(n => n.SubjectId == fact.MemberId).ExecuteDeleteAsync(ct);
        await db.Warnings.Where(w => w.MemberId == fact.MemberId).ExecuteDeleteAsync(ct);
        await db.Awards.Where(a => a.MemberId == fact.MemberId).ExecuteDeleteAsync(ct);
        await db.Certificates.Where(c => c.MemberId == fact.MemberId).ExecuteDeleteAsync(ct);
        await db.LedgerLines.Where(l => l.MemberId == fact.MemberId).ExecuteDeleteAsync(ct);
        if (fact.WithPosts)
            await TakeBackPosts.Of(db, fact.MemberId, ct);
    }

    public static Task Of(ForumDb db, DraftSent fact, CancellationToken ct) =>
        fact.By.Drafts == 0
            ? Task.CompletedTask
            : db.Drafts.Where(d => d.MemberId == fact.By.MemberId && d.Kind == fact.Kind && d.Place == fact.Place).ExecuteDeleteAsync(ct);

    public static async Task Of(ForumDb db, AccountClaimed fact, CancellationToken ct)
    {
        // The address of a profile elsewhere would lead everybody from the hidden source to the new name.
        if (!fact.WasPublic)
            await db.OldAddresses.Where(a => a.MemberId == fact.MemberId).ExecuteDeleteAsync(ct);
        await Reassess(db, [fact.MemberId], ct);
    }

    /// <summary>Who wrote can only have risen; whoever stands highest needn't be counted.</summary>
    private static Task Rise(ForumDb db, Actor author, CancellationToken ct) =>
        author.Standing == Standing.Regular ? Task.CompletedTask : Reassess(db, [author.MemberId!.Value], ct);

    /// <summary>Judges the standing of members anew, from what everybody can see of them. One statement, and one for each who rises or falls.</summary>
    internal static async Task Reassess(ForumDb db, IReadOnlyCollection<long> memberIds, CancellationToken ct)
    {
        await db.Save(ct);
        foreach (var (member, standing) in await EarnedStanding.Others(db, memberIds, ct))
            await db.Members.Where(m => m.Id == member).ExecuteUpdateAsync(s => s.SetProperty(m => m.Standing, standing), ct);
    }
}
