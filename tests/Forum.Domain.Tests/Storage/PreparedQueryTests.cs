using Forum.Domain.Members;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Forum.Domain.Tests.Storage;

/// <summary>A query that was made ready answers as one that is put together each time.</summary>
public sealed class PreparedQueryTests
{
    private static readonly PreparedQuery<string, IReadOnlyCollection<long>, bool, Member> Named = new(
        (db, name, ids, also) => db.Members.Where(m => m.Name == name.Value || (also.Value && ids.Value.Contains(m.Id))).OrderBy(m => m.Name)
    );

    private static readonly PreparedQuery<long, bool, Named> WithNeighbours = new(
        (db, id, before) =>
            db
                .Members.Where(m => m.Id == id.Value)
                .Select(m => new Named(m.Name, db.Members.Count(o => before.Value ? o.Id < m.Id : o.Id > m.Id && o.Id != id.Value)))
    );

    [Fact]
    public async Task Each_run_asks_with_its_own_values()
    {
        using var forum = new TestForum();
        await People(forum, "anna", "maria", "zora");

        Assert.Equal(["anna"], await Ask(forum, "anna", [3], false));
        Assert.Equal(["zora"], await Ask(forum, "zora", [], true));
        Assert.Equal(["anna", "maria", "zora"], await Ask(forum, "maria", [1, 3], true));
        Assert.Empty(await Ask(forum, "nobody", [1, 2, 3], false));
    }

    [Fact]
    public async Task A_value_can_stand_in_a_query_within_the_query()
    {
        using var forum = new TestForum();
        await People(forum, "anna", "maria", "zora");

        Assert.Equal(new Named("zora", 2), await forum.With(db => WithNeighbours.Run(db, 3, true).SingleAsync().AsTask()));
        Assert.Equal(new Named("anna", 2), await forum.With(db => WithNeighbours.Run(db, 1, false).SingleAsync().AsTask()));
    }

    [Fact]
    public async Task Another_database_answers_by_what_it_holds()
    {
        using var one = new TestForum();
        using var other = new TestForum();
        await People(one, "anna");
        await People(other, "maria");

        Assert.Equal(["anna"], await Ask(one, "", [1], true));
        Assert.Equal(["maria"], await Ask(other, "", [1], true));
        Assert.Equal(["anna"], await Ask(one, "", [1], true));
    }

    [Fact]
    public async Task What_it_reads_is_not_kept_in_a_transaction_that_writes()
    {
        using var forum = new TestForum();
        await People(forum, "anna");
        using var db = forum.Storage.Open();
        await db.Write(
            async () =>
            {
                await Named.Run(db, "anna", [], false).SingleAsync();
                Assert.Empty(db.Context.ChangeTracker.Entries());
                return true;
            },
            default
        );
    }

    [Fact]
    public async Task Where_queries_are_changed_on_their_way_none_is_made_ready()
    {
        using var forum = new TestForum(new Unchanging());
        Assert.True(forum.Storage.ChangesQueries);
        await People(forum, "anna");

        Assert.Equal(["anna"], await Ask(forum, "anna", [], false));
        Assert.Equal([], await Ask(forum, "zora", [], false));
    }

    private static Task<List<string>> Ask(TestForum forum, string name, IReadOnlyCollection<long> ids, bool also) =>
        forum.With(db => Named.Run(db, name, ids, also).Select(m => m.Name).ToListAsync().AsTask());

    private static Task<bool> People(TestForum forum, params string[] names) =>
        forum.With(db =>
            db.Write(
                async () =>
                {
                    foreach (var name in names)
                    {
                        db.Add(new Member(db.Entropy.Id(), name, name, db.Now));
                        await db.Save(default);
                    }
                    return true;
                },
                default
            )
        );
}

internal sealed record Named(string Name, int Neighbours);

internal sealed class Unchanging : IQueryExpressionInterceptor;
