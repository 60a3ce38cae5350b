using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Moderation;

public sealed class TwoGroundsPagesTests
{
    [Fact]
    public async Task The_record_the_log_and_the_answer_to_why_tell_both_grounds_of_a_move()
    {
        await using var forum = await PowersForum.Open();
        var elsewhere = await forum.As(
            forum.Owner,
            async (db, actor) =>
            {
                var section = await Section(db, actor);
                var form = new BoardForm(section, "Elsewhere", "", AudienceKind.Everyone, [], ThreadFormats.Discussion, 10);
                return await OpenBoard.Run(db, actor, form, default);
            }
        );
        var here = await forum.Appoint("Lea", "board:" + forum.Board, null, Power.MoveThread, Power.Delegate);
        await forum.Appoint("Dora", "board:" + elsewhere, null, Power.MoveThread);
        await forum.Give(forum.Leader, here, "Dora", "board:" + forum.Board, null, Power.MoveThread);
        var act = await forum.As(forum.Deputy, (db, actor) => MoveThread.Run(db, actor, forum.Thread, elsewhere, "Off topic.", default));
        const string Both = "under a grant by delegation · Decided again for where it came to, under a grant by delegation";

        foreach (var address in new[] { "/acts/" + act, "/log" })
            Assert.Contains(Both, (await forum.Forum.Page(Visitor.Guest, address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var why = (await forum.Forum.Page(Visitor.Guest, "/powers/why?act=" + act)).QuerySelector(".why-told")!;
        var chains = why.QuerySelectorAll(".chain").Select(chain => chain.QuerySelectorAll(".grant-holder").Select(holder => holder.TextContent));
        Assert.Equal(
            [
                ["Dora", "Lea", "Odile"],
                ["Dora", "Odile"],
            ],
            chains
        );
    }

    private static async Task<string> Section(Domain.Storage.ForumDb db, Actor actor) =>
        ((Domain.Outcome<string>.Done)await OpenSection.Run(db, actor, "Beside it", default)).Value;
}
