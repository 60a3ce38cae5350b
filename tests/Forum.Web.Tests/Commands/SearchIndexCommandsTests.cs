using Forum.Domain;
using Forum.Domain.Search.Indexing;
using Forum.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Commands;

public sealed class SearchIndexCommandsTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task A_damaged_index_is_told_in_a_line_each_and_made_anew()
    {
        (await _computer.Run("demo")).Done();
        Assert.StartsWith("The search index is right: ", (await _computer.Run("search-index", "check")).Done(), StringComparison.Ordinal);
        var post = await _computer.Look(
            (db, _) =>
                db.Write(
                    async () =>
                    {
                        var reply = await db.Posts.Where(p => p.Number == 2).OrderBy(p => p.Id).LastAsync();
                        await db.Search.Remove(db, IndexPart.Posts, [reply.Id], default);
                        return reply.PublicId;
                    },
                    default
                )
        );

        var damaged = await _computer.Run("search-index", "check");
        Assert.Equal("The search index differs from the posts. Make it anew: search-index rebuild", damaged.Refusal(ExitCode.Refused));
        Assert.Equal($"1 post not in the index, for example {post}.\n", damaged.Out);

        Assert.Equal("The search index is made anew: 64 threads, 393 posts.\n", (await _computer.Run("search-index", "rebuild")).Done());
        (await _computer.Run("search-index", "check")).Done();
    }

    [Fact]
    public async Task An_index_that_was_begun_is_said_to_be()
    {
        (await _computer.Run("demo")).Done();
        await _computer.Look(
            (db, _) =>
                db.Write(
                    async () =>
                    {
                        (await db.SearchStates.SingleAsync(s => s.Part == IndexPart.Posts)).Begin(393);
                        return default(Nothing);
                    },
                    default
                )
        );

        Assert.StartsWith(
            "The search index isn't whole yet (0 %)",
            (await _computer.Run("search-index", "check")).Refusal(ExitCode.Refused),
            StringComparison.Ordinal
        );
    }
}
