using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Members.Groups;

public sealed class SettledApplicationTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task What_became_of_an_application_is_news_to_its_sender_alone_for_fourteen_days()
    {
        var owner = await forum.Owner();
        var (club, rest) = (await Open(owner, "Club"), await Open(owner, "Rest"));
        var ann = await forum.Member("Anneke");
        await Settle(owner, await Apply(ann, club), admit: true);
        forum.Clock.Now += TimeSpan.FromDays(1);
        var at = await Settle(owner, await Apply(ann, rest), admit: false);

        Assert.Equal([new SettledApplication(rest, "Rest", false, at), new SettledApplication(club, "Club", true, at.AddDays(-1))], await News(ann));
        Assert.Empty(await News(owner));

        forum.Clock.Now += TimeSpan.FromDays(13);
        Assert.Equal(["Rest"], (await News(ann)).Select(told => told.GroupName));
        forum.Clock.Now += TimeSpan.FromDays(1);
        Assert.Empty(await News(ann));
    }

    [Fact]
    public async Task It_is_told_as_long_as_it_says_how_things_stand()
    {
        var owner = await forum.Owner();
        var (club, rest) = (await Open(owner, "Club"), await Open(owner, "Rest"));
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        await Settle(owner, await Apply(ann, club), admit: true);
        await Settle(owner, await Apply(ann, rest), admit: false);
        await Settle(owner, await Apply(ben, rest), admit: false);

        await forum.Done(async db => await RemoveFromGroup.Run(db, await forum.Again(ann), club, ann.PublicId, "", default));
        await forum.Done(db => AddToGroup.Run(db, owner, rest, ben.Name, null, "", default));
        await Apply(ann, rest);

        Assert.Empty(await News(ann));
        Assert.Empty(await News(ben));
    }

    [Fact]
    public async Task A_group_that_was_hidden_since_is_told_of_to_those_alone_who_are_in_it()
    {
        var owner = await forum.Owner();
        var club = await Open(owner, "Club");
        var (ann, ben) = (await forum.Member("Anneke"), await forum.Member("Benno"));
        await Settle(owner, await Apply(ann, club), admit: true);
        await Settle(owner, await Apply(ben, club), admit: false);
        Assert.Single(await News(ben));

        await forum.Done(db => ChangeGroupEntry.Run(db, owner, club, new EntryForm("Closed", "", 0, "", 0), default));
        await forum.Done(db => ChangeGroup.Run(db, owner, club, new GroupForm("Club", "", false), default));

        Assert.Single(await News(ann));
        Assert.Empty(await News(ben));
    }

    [Fact]
    public async Task Somebody_suspended_is_told_nothing()
    {
        var owner = await forum.Owner();
        var ann = await forum.Member("Anneke");
        await Settle(owner, await Apply(ann, await Open(owner, "Club")), admit: false);
        Assert.Single(await News(ann));

        await forum.Done(db => SuspendMember.Run(db, owner, ann.PublicId, 3, "Loud", default));

        Assert.Empty(await News(ann));
    }

    private async Task<string> Open(Actor owner, string name)
    {
        var group = await forum.Done(db => CreateGroup.Run(db, owner, new GroupForm(name, "", true), default));
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, group, new EntryForm("Application", "", 0, "", 0), default));
        return group;
    }

    private Task<string> Apply(Actor actor, string group) =>
        forum.Done(db => ApplyToGroup.Run(db, actor, group, new ApplicationForm([], GroupQuestions.KeyOf(""), false, 0), default));

    private async Task<DateTime> Settle(Actor actor, string application, bool admit)
    {
        await forum.Done(db => SettleApplication.Run(db, actor, application, new SettleForm(admit, null, "As we said."), default));
        return forum.Clock.Now.UtcDateTime;
    }

    private Task<IReadOnlyList<SettledApplication>> News(Actor actor) =>
        forum.With(async db => await SettledApplications.Lately(db, await forum.Again(actor), default));
}
