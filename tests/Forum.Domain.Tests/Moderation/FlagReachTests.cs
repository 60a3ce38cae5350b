using Forum.Domain.Audiences;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>The queue asks the database what decisions about each post would say: it holds exactly what can be settled.</summary>
public sealed class FlagReachTests
{
    [Theory]
    [InlineData("site")]
    [InlineData("section:HERE")]
    [InlineData("board:HERE")]
    [InlineData("thread:HERE")]
    [InlineData("tag:log")]
    [InlineData("tag:vpn")]
    public async Task The_queue_is_what_each_scope_lets_one_settle(string where)
    {
        using var met = await Leaders.Meet();
        var posts = await Flagged(met);
        var here =
            where.StartsWith("section", StringComparison.Ordinal) ? await Section(met)
            : where.StartsWith("board", StringComparison.Ordinal) ? met.Board
            : met.Thread;
        await met.Give(
            met.Owner,
            met.Form(met.Claim, "Lea", Power.ReviewFlags, Power.HidePost) with
            {
                Where = where.Replace("HERE", here, StringComparison.Ordinal),
            }
        );

        await Same(met, met.Leader, posts);
    }

    [Fact]
    public async Task A_chain_of_grants_reaches_as_far_as_its_narrowest()
    {
        using var met = await Leaders.Meet();
        var posts = await Flagged(met);
        var above = await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.ReviewFlags, Power.Delegate) with { Where = "tag:vpn" });
        await met.Give(met.Owner, met.Form(met.Claim, "Dora", Power.ReviewFlags) with { Where = "board:" + met.Board });
        await met.Give(met.Leader, met.Form(above, "Dora", Power.ReviewFlags) with { Where = "tag:vpn" });

        await Same(met, met.Deputy, posts);
    }

    [Fact]
    public async Task What_is_used_up_for_one_audience_is_left_for_another()
    {
        using var met = await Leaders.Meet();
        var group = await met.Forum.Group("Insiders", met.Leader, met.Member);
        var hidden = await met.Forum.Thread(await met.Forum.Again(met.Member), await met.Forum.Board("Workshop", AudienceKind.Groups, group));
        var secret = await met.Forum.Reply(await met.Forum.Again(met.Member), hidden);
        var rhea = await met.Forum.Member("Rhea");
        await met.Forum.Done(async db =>
            await Domain.Members.Groups.AddToGroup.Run(db, await met.Forum.Operator(), group, "Rhea", null, "", default)
        );
        await Flagging.Flag(met, await met.Forum.Again(rhea), secret, "Rude");
        var (first, second) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Member, met.Thread));
        foreach (var post in new[] { first, second })
            await Flagging.Flag(met, rhea, post, "Rude");
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.ReviewFlags) with { Where = "site", ActsPerDay = 1 });
        Assert.Equal(3, (await Flagging.Queue(met, met.Leader)).Count);

        await Flagging.Settle(met, await met.Forum.Again(met.Leader), first, uphold: false, "");

        Assert.Equal(secret, Assert.Single(await Flagging.Queue(met, met.Leader)).Id);
        Assert.Equal(1, await Flagging.Count(met, met.Leader));
    }

    /// <summary>Posts here and elsewhere, under two tags, one of them hidden since.</summary>
    private static async Task<IReadOnlyList<string>> Flagged(Leaders met)
    {
        var elsewhere = await met.Forum.Thread(met.Member, await met.Forum.Board("Elsewhere"));
        await met.Forum.Done(db => RetagThread.Run(db, met.Owner, elsewhere, "vpn", "that is it", default));
        var other = await met.Forum.Thread(met.Member, met.Board);
        var posts = new List<string>();
        foreach (var thread in new[] { met.Thread, elsewhere, other, met.Thread })
            posts.Add(await met.Forum.Reply(met.Member, thread));
        var rhea = await met.Forum.Member("Rhea");
        foreach (var post in posts)
            await Flagging.Flag(met, rhea, post, "Rude");
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, posts[3], "Sharp.", default));
        return posts;
    }

    private static async Task Same(Leaders met, Actor who, IReadOnlyList<string> posts)
    {
        var queue = (await Flagging.Queue(met, who)).Select(p => p.Id).ToHashSet();
        Assert.Equal(queue.Count, await Flagging.Count(met, who));
        Assert.InRange(queue.Count, 1, posts.Count);
        foreach (var post in posts)
        {
            var actor = await met.Forum.Again(who);
            var settled = await met.Forum.With(db => SettleFlags.Run(db, actor, post, false, "", default));
            Assert.Equal(queue.Contains(post), settled is Outcome<string>.Done);
        }
    }

    private static Task<string> Section(Leaders met) =>
        met.Forum.With(db => db.Boards.Where(b => b.PublicId == met.Board).Select(b => b.Section.PublicId).SingleAsync());
}
