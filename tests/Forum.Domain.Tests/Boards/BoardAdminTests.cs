using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Boards;

public sealed class BoardAdminTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Whoever_may_change_one_section_cannot_put_a_board_into_another()
    {
        var board = await forum.Board("Installation");
        await forum.Board("Rules");
        var ann = await MayChangeBoardsAround(await forum.Member("Anneke"), board);
        var known = await forum.Done(db => BoardAdminReader.Read(db, ann, default));
        var (own, other) = (known.Sections.Single(s => s.CanChange).Section.Id, known.Sections.Single(s => !s.CanChange).Section.Id);

        await forum.Done(db => ChangeBoard.Run(db, ann, board, Form(own), default));
        var refused = await forum.With(db => ChangeBoard.Run(db, ann, board, Form(other), default));

        Assert.Equal(Denial.NoPower, Assert.IsType<Outcome<Nothing>.Denied>(refused).Why);
        Assert.Equal(["Installation"], known.Sections.SelectMany(s => s.Boards).Where(b => b.CanChange).Select(b => b.Name));
        Assert.False(known.CanOpen);
    }

    [Fact]
    public async Task A_hidden_board_is_not_there_for_an_owner_outside_it()
    {
        var (owner, ann) = (await forum.Owner(), await forum.Member("Anneke"));
        await forum.Board("Workshop", AudienceKind.Groups, await forum.Group("Insiders", ann));

        var known = await forum.Done(db => BoardAdminReader.Read(db, owner, default));

        Assert.Empty(Assert.Single(known.Sections).Boards);
    }

    private async Task<Actor> MayChangeBoardsAround(Actor actor, string boardId)
    {
        await forum.With(db =>
            db.Write(
                async () =>
                {
                    var section = await db.Boards.Where(b => b.PublicId == boardId).Select(b => b.SectionId).SingleAsync();
                    var grant = new Grant(
                        "grant",
                        PowerSet.Of(Power.ChangeBoards),
                        [new Scope(ScopeKind.Section, section)],
                        GrantSource.Operator,
                        db.Now
                    );
                    grant.HolderMemberId = actor.MemberId;
                    db.Add(grant);
                    return 0;
                },
                default
            )
        );
        return await forum.Again(actor);
    }

    private static BoardForm Form(string section) => new(section, "Installation", "", AudienceKind.Everyone, [], ThreadFormats.Question, 10);
}
