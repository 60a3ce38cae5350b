using Forum.Domain.Import.Demo;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Import;

public sealed class DemoTests
{
    [Fact]
    public async Task An_empty_site_is_filled_once_with_the_whole_community()
    {
        using var forum = new TestForum();
        var accounts = await forum.With(db => DemoCommunity.Fill(db, TestForum.Plain.Hash, null, default));
        var again = await forum.With(db => DemoCommunity.Fill(db, TestForum.Plain.Hash, null, default));
        var home = await forum.With(db => HomeReader.Read(db, Actor.Guest, default));

        Assert.Equal(5, accounts.Count);
        Assert.Empty(again);
        Assert.Equal(7, home.Sections.Sum(s => s.Boards.Count));
        // On one board a guest sees nothing: each member sees their own threads there.
        Assert.All(home.Sections.SelectMany(s => s.Boards), board => Assert.Equal(!board.IsOwnOnly, board.Threads > 0));
        Assert.NotEmpty(home.Unanswered);
    }
}
