using Forum.Domain.Import.Demo;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Search.Indexing;

public sealed class RebuildIndexTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Every_kind_of_damage_is_noticed_and_mended()
    {
        await forum.With(db => DemoCommunity.Fill(db, password => password, null, default));
        Assert.Empty((await Check()).Differences);
        await Write(async db =>
        {
            var posts = await db
                .Posts.Where(p => p.Number > 1 && p.Thread.AcceptedPostId != p.Id)
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .Take(3)
                .ToListAsync();
            await db.Search.Remove(db, IndexPart.Posts, [posts[0]], default);
            await db.Search.Put(db, IndexPart.Posts, [Entry(posts[1], "1"), Entry(99_999, "1")], default);
            await db.Posts.Where(p => p.Id == posts[2]).ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PostState.Hidden));
            await db.Search.Put(db, IndexPart.Threads, [Entry(1, "1~")], default);
        });

        var found = (await Check()).Differences.ToDictionary(d => (d.Part, d.Kind), d => d.Count);
        Assert.Equal(1, found[(IndexPart.Posts, IndexDifferenceKind.Missing)]);
        Assert.Equal(2, found[(IndexPart.Posts, IndexDifferenceKind.Different)]);
        Assert.Equal(1, found[(IndexPart.Posts, IndexDifferenceKind.Stray)]);
        Assert.Equal(1, found[(IndexPart.Threads, IndexDifferenceKind.Different)]);
        Assert.True(found[(IndexPart.Threads, IndexDifferenceKind.Miscounted)] > 1);

        await RebuildIndex.All(forum.Storage, 1, null, default);
        Assert.Empty((await Check()).Differences);
    }

    [Fact]
    public async Task An_older_index_is_made_again_where_making_it_stopped_while_others_write()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        var thread = await forum.Thread(owner, board);
        for (var i = 0; i < 60; i++)
            await forum.Reply(owner, thread, $"Reply {i}");
        await Write(async db =>
        {
            await db.Search.Remove(db, IndexPart.Posts, await db.Posts.Select(p => p.Id).ToListAsync(), default);
            await db.SearchStates.ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, 0));
        });
        Assert.Equal(new IndexProgress(false, 0), await forum.With(db => IndexProgress.Read(db, default)));

        using var stop = new System.Threading.CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
                await forum.Reply(owner, thread, $"Meanwhile {i}");
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            stop.CancelAfter(20);
            while (true)
                await RebuildIndex.All(forum.Storage, 0.5, null, stop.Token);
        });
        await writing;
        await RebuildIndex.Finish(forum.Storage, 1, default);

        Assert.Empty((await Check()).Differences);
        Assert.Equal(new IndexProgress(true, 100), await forum.With(db => IndexProgress.Read(db, default)));
        Assert.False(await RebuildIndex.Finish(forum.Storage, 1, default));
    }

    private Task<IndexReport> Check() => forum.With(db => CheckIndex.Run(db, null, default));

    private Task<Nothing> Write(Func<ForumDb, Task> change) =>
        forum.With(db =>
            db.Write(
                async () =>
                {
                    await change(db);
                    return default(Nothing);
                },
                default
            )
        );

    private static IndexEntry Entry(long id, string key) =>
        new(id, key, new Dictionary<IndexField, IReadOnlyList<string>> { [IndexField.Marks] = ["else"], [IndexField.Spelling] = ["else"] });
}
