using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Xunit;

namespace Forum.Domain.Tests.Members.Groups;

public sealed class GroupTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_suspended_member_no_longer_knows_their_hidden_group()
    {
        var (owner, ann) = (await forum.Owner(), await forum.Member("Anneke"));
        var group = await forum.Group("Insiders", ann);
        Assert.NotNull(await forum.With(async db => await GroupReader.One(db, await forum.Again(ann), group, default)));

        await forum.Done(db => SuspendMember.Run(db, owner, ann.PublicId, 7, "spam", default));

        ann = await forum.Again(ann);
        Assert.Null(await forum.With(db => GroupReader.One(db, ann, group, default)));
        Assert.Empty(await forum.With(db => ActReader.OfGroup(db, ann, group, default)));
    }

    [Fact]
    public async Task A_membership_that_has_ended_counts_nowhere()
    {
        var (owner, ann) = (await forum.Owner(), await forum.Member("Anneke"));
        var group = await forum.Group("Insiders");
        var until = forum.Clock.Now.UtcDateTime.AddDays(1);
        await forum.Done(db => AddToGroup.Run(db, owner, group, "Anneke", until, "", default));
        Assert.Single((await forum.With(db => GroupReader.One(db, owner, group, default)))!.Members);

        forum.Clock.Now += TimeSpan.FromDays(2);

        Assert.Empty((await forum.With(db => GroupReader.One(db, owner, group, default)))!.Members);
        Assert.Equal(0, (await forum.With(db => GroupReader.All(db, owner, default)))[0].Members);
        Assert.Empty(await forum.With(db => GroupReader.Of(db, owner, ann.MemberId!.Value, default)));
    }
}
