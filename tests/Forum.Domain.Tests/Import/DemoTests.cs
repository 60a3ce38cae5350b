using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Import.Demo;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task Leaders_hold_an_office_and_a_vote_is_open_in_which_a_visitor_can_vote()
    {
        using var forum = new TestForum();
        var accounts = await forum.With(db => DemoCommunity.Fill(db, TestForum.Plain.Hash, null, default));
        var offices = await forum.With(db => OfficeReader.All(db, Actor.Guest, default));

        var guides = offices.Single(o => o.Title == "Guides");
        Assert.Equal(2, guides.Leaders.Count);
        var elections = await forum.With(db => db.Elections.OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([ElectionPhase.Certified, ElectionPhase.Voting], elections.Select(e => e.Entered));
        var result = Assert.IsType<PublishedResult>(await forum.With(db => ResultReader.Read(db, Actor.Guest, elections[0].PublicId, default)));
        Assert.Equal(25, result.Voted);
        Assert.True(result.Count.Stages.Count > 1);
        var member = accounts.Single(a => a.Role == DemoRole.Member).Name;
        var voter = await forum.With(async db =>
            await ActorReader.OfMember(db, await db.Members.Where(m => m.Name == member).Select(m => m.Id).SingleAsync(), default)
        );
        var page = Assert.IsType<ElectionPage>(await forum.With(db => ElectionReader.Page(db, voter, elections[1].PublicId, default)));
        Assert.Equal((9, null), (page.Voted, page.Vote));
    }
}
