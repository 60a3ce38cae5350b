using Forum.Domain.Audiences;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Members.Groups;

public sealed class AgreementTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Whoever_is_in_when_an_agreement_appears_sees_nothing_of_the_group_until_they_accept_it()
    {
        var (group, ann, thread) = await HiddenThread();
        Assert.NotNull(await Found(ann, thread));

        await Require(group, "Tell nobody.", basedOn: 0);

        ann = await forum.Again(ann);
        Assert.Null(await Found(ann, thread));
        Assert.Empty(ann.Groups);
        Assert.Equal([group], ann.AwaitedAgreements.Select(a => a.Id));
        await forum.Done(db => AcceptAgreement.Run(db, ann, group, true, 1, default));
        ann = await forum.Again(ann);
        Assert.NotNull(await Found(ann, thread));
        Assert.Empty(ann.AwaitedAgreements);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_the_same_text_is_none_and_without_a_text_all_are_in()
    {
        var (group, ann, thread) = await HiddenThread();
        await Require(group, "Tell nobody.", basedOn: 0);
        await forum.Done(db => AcceptAgreement.Run(db, ann, group, true, 1, default));

        await Require(group, "Tell nobody.", basedOn: 1);
        Assert.NotNull(await Found(await forum.Again(ann), thread));
        await Require(group, "Tell no living soul.", basedOn: 1);
        Assert.Null(await Found(await forum.Again(ann), thread));
        await Require(group, "", basedOn: 2);
        Assert.NotNull(await Found(await forum.Again(ann), thread));

        await Require(group, "Tell nobody at all.", basedOn: 0);
        var entrance = await forum.With(async db => await EntranceReader.Read(db, await forum.Again(ann), group, default));
        Assert.Equal(3, entrance!.Agreement!.Version);
        Assert.True(entrance.MustAccept);
    }

    [Fact]
    public async Task Another_version_than_the_present_one_is_not_accepted()
    {
        var (group, ann, thread) = await HiddenThread();
        await Require(group, "Tell nobody.", basedOn: 0);
        await Require(group, "Tell no living soul.", basedOn: 1);
        ann = await forum.Again(ann);

        var late = await forum.With(db => AcceptAgreement.Run(db, ann, group, true, 1, default));
        var silent = await forum.With(db => AcceptAgreement.Run(db, ann, group, false, 2, default));

        Assert.Equal([new Problem("Accepts", ProblemKind.AgreementChanged, 2)], Assert.IsType<Outcome<Nothing>.Invalid>(late).Problems);
        Assert.Equal([new Problem("Accepts", ProblemKind.MustAccept)], Assert.IsType<Outcome<Nothing>.Invalid>(silent).Problems);
        Assert.Null(await Found(await forum.Again(ann), thread));
    }

    [Fact]
    public async Task Nobody_accepts_for_a_group_that_they_are_not_in()
    {
        var owner = await forum.Owner();
        var group = await forum.Done(db => CreateGroup.Run(db, owner, new GroupForm("Club", "", true), default));
        await Require(group, "Be kind.", basedOn: 0);
        var ann = await forum.Member("Anneke");

        Assert.IsType<Outcome<Nothing>.NotFound>(await forum.With(db => AcceptAgreement.Run(db, ann, group, true, 1, default)));
        Assert.Empty((await forum.Again(ann)).Groups);
    }

    [Fact]
    public async Task Of_two_who_change_an_agreement_at_once_the_later_is_told()
    {
        var (group, _, _) = await HiddenThread();
        await Require(group, "Tell nobody.", basedOn: 0);
        var op = await forum.Operator();

        var late = await forum.With(db => ChangeGroupEntry.Run(db, op, group, new EntryForm("Closed", "", 0, "Tell all.", 0), default));

        Assert.Equal(ProblemKind.Changed, Assert.IsType<Outcome<Nothing>.Invalid>(late).Problems.Single().Kind);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_post_that_they_would_have_to_accept_something_to_see()
    {
        var (group, ann, thread) = await HiddenThread();
        var ben = await forum.Member("Benno");
        var op = await forum.Operator();
        await forum.Done(db => AddToGroup.Run(db, op, group, "Benno", null, "", default));
        await Require(group, "Tell nobody.", basedOn: 0);
        await forum.Done(db => AcceptAgreement.Run(db, ben, group, true, 1, default));
        ben = await forum.Again(ben);

        await forum.Reply(ben, thread, "And you, @Anneke?");
        while (await forum.With(db => Forum.Domain.Notifications.DeliverNotices.Run(db, default)) > 0) { }
        await forum.Done(db => AcceptAgreement.Run(db, ann, group, true, 1, default));

        Assert.Equal(0, await forum.With(db => Task.FromResult(db.Notices.Count(n => n.MemberId == ann.MemberId))));
    }

    [Fact]
    public async Task Those_who_manage_groups_see_who_has_not_accepted_and_the_members_see_who_has()
    {
        var (group, ann, _) = await HiddenThread();
        var ben = await forum.Member("Benno");
        var op = await forum.Operator();
        await forum.Done(db => AddToGroup.Run(db, op, group, "Benno", null, "", default));
        await Require(group, "Tell nobody.", basedOn: 0);
        await forum.Done(db => AcceptAgreement.Run(db, ben, group, true, 1, default));

        var managed = await forum.With(db => GroupReader.One(db, op, group, default));
        var seen = await forum.With(async db => await GroupReader.One(db, await forum.Again(ben), group, default));

        Assert.Equal([("Anneke", false), ("Benno", true)], managed!.Members.Select(m => (m.Name, m.HasAgreed)));
        Assert.Equal(["Benno"], seen!.Members.Select(m => m.Name));
        Assert.Null(await forum.With(async db => await GroupReader.One(db, await forum.Again(ann), group, default)));
    }

    private async Task<(string Group, Actor Ann, string Thread)> HiddenThread()
    {
        var ann = await forum.Member("Anneke");
        var group = await forum.Group("Insiders", ann);
        ann = await forum.Again(ann);
        var board = await forum.Board("Workshop", AudienceKind.Groups, group);
        ann = await forum.Again(ann);
        return (group, ann, await forum.Thread(ann, board));
    }

    private async Task Require(string group, string text, int basedOn)
    {
        var op = await forum.Operator();
        await forum.Done(db => ChangeGroupEntry.Run(db, op, group, new EntryForm("Closed", "", 0, text, basedOn), default));
    }

    private async Task<ThreadPage?> Found(Actor actor, string thread) =>
        await forum.With(db => ThreadReader.Read(db, actor, thread, 1, PostOrder.Oldest, default)) is Outcome<ThreadPage>.Done(var page)
            ? page
            : null;
}
