using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>What the tests of merging and of splitting ask alike.</summary>
internal static class Rearranged
{
    /// <summary>Lea may rearrange the threads of the board.</summary>
    public static async Task<Leaders> Met()
    {
        var met = await Leaders.Meet();
        await Appoint(met);
        return met;
    }

    public static Task<string> Appoint(Leaders met, string? where = null)
    {
        var form = met.Form(met.Claim, "Lea", Power.MergeThread);
        return met.Give(met.Owner, where is null ? form : form with { Where = where });
    }

    public static async Task<string> Reply(Leaders met, Actor author, string thread, string text = "Under *State*.", string? to = null)
    {
        met.Forum.Clock.Now += TimeSpan.FromMinutes(1);
        return await met.Forum.Reply(author, thread, text, to);
    }

    public static Task<Outcome<string>> Merge(Leaders met, string thread, string into, Actor? actor = null) =>
        met.Forum.With(db => MergeThread.Run(db, actor ?? met.Leader, thread, into, "One subject.", default));

    public static Task<Outcome<string>> Split(Leaders met, string thread, string board, params string[] posts) =>
        met.Forum.With(db => SplitThread.Run(db, met.Leader, thread, new SplitForm(posts, "Another subject", board, "Two subjects."), default));

    public static string Done(Outcome<string> outcome) => Assert.IsType<Outcome<string>.Done>(outcome).Value;

    public static ProblemKind Problem(Outcome<string> outcome) => Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems).Kind;

    public static async Task<string> Opening(Leaders met, Actor reader, string thread) => (await met.Forum.Read(reader, thread)).Posts[0].Id;

    public static async Task<IReadOnlyList<string>> Posts(Leaders met, Actor reader, string thread)
    {
        var shown = await met.Forum.Read(reader, thread);
        Assert.Equal(Enumerable.Range(1, shown.PostCount), shown.Posts.Select(p => p.Number!.Value));
        return [.. shown.Posts.Select(p => p.Id)];
    }

    /// <summary>Counters, numbers and the index are as they would be if they were made anew now.</summary>
    public static Task Sound(Leaders met) =>
        met.Forum.With(async db =>
        {
            Assert.Empty((await CheckIndex.Run(db, null, default)).Differences);
            foreach (var thread in await db.Threads.Where(t => t.State == PostState.Visible).ToListAsync())
            {
                var numbered = await db.Posts.Where(p => p.ThreadId == thread.Id && p.Number != null).ToListAsync();
                Assert.Equal(Enumerable.Range(1, thread.PostCount), numbered.Select(p => p.Number!.Value).Order());
                Assert.Equal(numbered.Where(p => p.State == PostState.Visible).Max(p => p.CreatedAt), thread.LastPostAt);
                var first = numbered.Single(p => p.Number == 1);
                Assert.Equal((first.AuthorId, first.Score, first.CreatedAt), (thread.AuthorId, thread.Score, thread.CreatedAt));
            }
            foreach (var board in await db.Boards.ToListAsync())
            {
                var visible = db.Threads.Where(t => t.BoardId == board.Id && t.State == PostState.Visible);
                Assert.Equal(await visible.CountAsync(), board.ThreadCount);
                var posts = db.Posts.Where(p => visible.Any(t => t.Id == p.ThreadId) && p.State == PostState.Visible && !p.IsComment);
                Assert.Equal(await posts.CountAsync(), board.PostCount);
            }
            Assert.Equal(0, await db.Posts.CountAsync(p => p.ReplyToId != null && p.ReplyTo!.ThreadId != p.ThreadId));
            Assert.Equal(0, await db.Bookmarks.CountAsync(b => db.Posts.Any(p => p.Id == b.PostId && p.ThreadId != b.ThreadId)));
            Assert.Equal(0, await db.Notices.CountAsync(n => db.Posts.Any(p => p.Id == n.PostId && p.ThreadId != n.ThreadId)));
            Assert.Equal(0, await db.Threads.CountAsync(t => db.Posts.Any(p => p.Id == t.AcceptedPostId && p.ThreadId != t.Id)));
            return true;
        });

    public static Task<Outcome<PostPlace>> Place(Leaders met, Actor reader, string post) =>
        met.Forum.With(db => PostPlaceReader.Read(db, reader, post, default));

    public static Task<Outcome<ThreadPage>> Open(Leaders met, Actor reader, string thread) =>
        met.Forum.With(db => ThreadReader.Read(db, reader, thread, 1, PostOrder.Oldest, default));
}
