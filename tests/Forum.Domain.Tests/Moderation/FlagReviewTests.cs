using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>Who finds flags in their queue, and what they decide.</summary>
public sealed class FlagReviewTests
{
    [Fact]
    public async Task A_flag_waits_for_whoever_reviews_there_with_who_why_and_the_beginning_of_the_post()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread, "Buy my *hats*.");
        await Flagging.Flag(met, met.Deputy, post, "Spam", "  Third time. ");

        var flagged = Assert.Single(await Flagging.Queue(met, met.Leader));

        Assert.Equal((post, met.Thread, "Here", "Mira"), (flagged.Id, flagged.ThreadId, flagged.BoardName, flagged.Author.Name));
        Assert.Contains("hats", flagged.Html, StringComparison.Ordinal);
        var flag = Assert.Single(flagged.Flags);
        Assert.Equal(("Dora", FlagReason.Spam, "Third time.", met.Forum.Clock.Now.UtcDateTime), (flag.By.Name, flag.Reason, flag.Note, flag.At));
        Assert.False(flagged.IsHidden || flagged.CanHide || flagged.CanDelete);
        Assert.Equal(1, await Flagging.Count(met, met.Leader));
    }

    [Fact]
    public async Task All_flags_on_a_post_are_settled_at_once_by_an_act_that_names_its_grant_and_nobody_who_flagged()
    {
        using var met = await Flagging.Met();
        var grant = (await met.Forum.Again(met.Leader)).Grants[0].PublicId;
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        await Flagging.Flag(met, await met.Forum.Member("Rhea"), post, "Spam");

        var act = await Flagging.Settle(met, met.Leader, post, uphold: true, "Unkind.");

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal((ActKind.UpholdFlags, Power.ReviewFlags, "Unkind.", "Lea"), (page!.Kind, page.Power, page.Reason, page.ActorName));
        Assert.Equal((post, met.Thread, null), (page.PostId, page.ThreadId, page.SubjectName));
        Assert.Equal((null, null), (page.Before, page.After));
        Assert.Equal(
            grant,
            await met.Forum.With(db =>
                db.Grants.Where(g => db.Acts.Any(a => a.PublicId == act && a.GrantId == g.Id)).Select(g => g.PublicId).SingleAsync()
            )
        );
        Assert.Empty(await Flagging.Queue(met, met.Leader));
        Assert.Equal(0, await Flagging.Count(met, met.Leader));
        Assert.Equal(PostState.Visible, (await met.Forum.Read(Actor.Guest, met.Thread)).Posts[^1].State);
        Assert.Equal(Denial.AlreadyDone, await Flagging.Refused(met, db => SettleFlags.Run(db, met.Leader, post, false, "", default)));
        Assert.Equal(FlagOutcome.Upheld, (await Flagging.Own(met, met.Deputy, post))!.Outcome);
    }

    [Fact]
    public async Task Upholding_takes_a_reason_and_rejecting_none_but_not_too_long_a_one()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        foreach (
            var (uphold, reason) in new[] { (true, " "), (true, new string('x', Act.ReasonLimit + 1)), (false, new string('x', Act.ReasonLimit + 1)) }
        )
            Assert.Equal(
                "Reason",
                Assert
                    .Single(
                        Assert
                            .IsType<Outcome<string>.Invalid>(
                                await met.Forum.With(db => SettleFlags.Run(db, met.Leader, post, uphold, reason, default))
                            )
                            .Problems
                    )
                    .Field
            );
        Assert.Single(await Flagging.Queue(met, met.Leader));

        await Flagging.Settle(met, met.Leader, post, uphold: false, "");

        Assert.Equal(FlagOutcome.Rejected, (await Flagging.Own(met, met.Deputy, post))!.Outcome);
    }

    [Fact]
    public async Task Nobody_reviews_flags_on_their_own_post_or_what_they_flagged_and_learns_nothing_of_them_by_trying()
    {
        using var met = await Flagging.Met();
        var own = await met.Forum.Reply(met.Leader, met.Thread);
        Assert.Equal(Denial.YourselfNot, await Flagging.Refused(met, db => SettleFlags.Run(db, met.Leader, own, false, "", default)));
        await Flagging.Flag(met, met.Deputy, own, "Rude");
        var flagged = await met.Forum.Reply(met.Member, met.Thread);
        await Flagging.Flag(met, met.Leader, flagged, "Rude");
        await Flagging.Flag(met, met.Deputy, flagged, "Rude");

        foreach (var post in new[] { own, flagged })
            Assert.Equal(Denial.YourselfNot, await Flagging.Refused(met, db => SettleFlags.Run(db, met.Leader, post, false, "", default)));
        Assert.Empty(await Flagging.Queue(met, met.Leader));
        Assert.Equal(0, await Flagging.Count(met, met.Leader));

        Assert.Equal(2, (await Flagging.Queue(met, met.Owner)).Count);
        await met.Forum.Done(db => WithdrawFlag.Run(db, met.Leader, flagged, default));
        Assert.Equal(flagged, Assert.Single(await Flagging.Queue(met, met.Leader)).Id);
    }

    [Fact]
    public async Task Flags_are_reviewed_by_those_alone_who_hold_the_power_there_and_see_the_post()
    {
        using var met = await Flagging.Met();
        var elsewhere = await met.Forum.Thread(met.Member, await met.Forum.Board("Elsewhere"));
        var other = await met.Forum.Reply(met.Member, elsewhere);
        await Flagging.Flag(met, met.Deputy, other, "Rude");
        var secret = await Flagging.Secret(met, met.Member);
        await Flagging.Flag(met, met.Member, await met.Forum.Reply(met.Deputy, met.Thread), "Rude");
        var rhea = await Flagging.Join(met, "Rhea");
        await Flagging.Flag(met, rhea, secret, "Spam");

        Assert.Single(await Flagging.Queue(met, met.Leader));
        Assert.Equal(Denial.NoPower, await Flagging.Refused(met, db => SettleFlags.Run(db, met.Leader, other, false, "", default)));
        Assert.Equal(2, (await Flagging.Queue(met, met.Owner)).Count);
        Assert.Equal(2, await Flagging.Count(met, met.Owner));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => SettleFlags.Run(db, met.Owner, secret, false, "", default)));
        foreach (var (who, why) in new[] { (Actor.Guest, Denial.SignInFirst), (met.Deputy, Denial.NoPower) })
            Assert.Equal(
                why,
                Assert.IsType<Outcome<FlaggedPosts>.Denied>(await met.Forum.With(db => FlagQueueReader.Read(db, who, null, default))).Why
            );
        Assert.Equal(0, await Flagging.Count(met, met.Deputy));
    }

    [Fact]
    public async Task What_was_hidden_meanwhile_is_reviewed_by_those_who_may_read_it()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread, "Sharp words.");
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, post, "Sharp.", default));

        Assert.Empty(await Flagging.Queue(met, met.Leader));
        Assert.IsType<Outcome<string>.Gone>(await met.Forum.With(db => SettleFlags.Run(db, met.Leader, post, false, "", default)));
        var flagged = Assert.Single(await Flagging.Queue(met, met.Owner));
        Assert.True(flagged.IsHidden && flagged.CanHide);
        await Flagging.Settle(met, met.Owner, post, uphold: true, "Sharp indeed.");
        Assert.Empty(await Flagging.Queue(met, met.Owner));
    }

    [Fact]
    public async Task Flags_on_what_is_deleted_are_upheld_and_those_on_its_comments_and_its_thread_end()
    {
        using var met = await Flagging.Met();
        var (post, stays) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Member, met.Thread));
        var comment = await met.Forum.Done(db => WriteComment.Run(db, met.Member, post, "Hats!", null, default));
        foreach (var each in new[] { post, stays, comment })
            await Flagging.Flag(met, met.Deputy, each, "Spam");
        Assert.Equal(3, await Flagging.Flags(met));

        await met.Forum.Done(db => DeletePost.Run(db, met.Owner, post, "Sold out.", default));
        Assert.Equal(stays, Assert.Single(await Flagging.Queue(met, met.Owner)).Id);
        // Whoever reported what was deleted was right; nobody decided about what went with it.
        Assert.Equal(2, await Flagging.Flags(met));
        var upheld = await met.Forum.With(db => db.Flags.Where(f => f.Outcome == FlagOutcome.Upheld).SingleAsync());
        Assert.Equal(post, await met.Forum.With(db => db.Posts.Where(p => p.Id == upheld.PostId).Select(p => p.PublicId).SingleAsync()));
        Assert.Equal(ActKind.DeletePost, await met.Forum.With(db => db.Acts.Where(a => a.Id == upheld.ActId).Select(a => a.Kind).SingleAsync()));
        Assert.IsType<Outcome<string>.Gone>(await met.Forum.With(db => SettleFlags.Run(db, met.Owner, post, false, "", default)));

        var opening = (await met.Forum.Read(met.Owner, met.Thread)).Posts[0].Id;
        await met.Forum.Done(db => DeletePost.Run(db, met.Owner, opening, "All of it.", default));
        Assert.Equal(1, await Flagging.Flags(met));
    }

    [Fact]
    public async Task A_decision_is_undone_by_opening_its_flags_again_but_for_those_who_flagged_anew()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        var rhea = await met.Forum.Member("Rhea");
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        await Flagging.Flag(met, rhea, post, "Spam");
        var act = await Flagging.Settle(met, met.Leader, post, uphold: false, "Not so bad.");
        await Flagging.Flag(met, rhea, post, "Private");

        var undoing = await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "Too hasty.", default));

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, undoing, default));
        Assert.Equal((ActKind.ReopenFlags, Power.ReviewFlags, "Too hasty.", post), (page!.Kind, page.Power, page.Reason, page.PostId));
        Assert.Equal(
            [("Dora", FlagReason.Rude), ("Rhea", FlagReason.Private)],
            Assert.Single(await Flagging.Queue(met, met.Leader)).Flags.Select(f => (f.By.Name, f.Reason))
        );
        Assert.Equal(Denial.AlreadyUndone, await Flagging.Refused(met, db => UndoAct.Run(db, met.Leader, act, "Again.", default)));
        Assert.Equal(Denial.CannotBeUndone, await Flagging.Refused(met, db => UndoAct.Run(db, met.Leader, undoing, "Again.", default)));
    }

    [Fact]
    public async Task A_decision_is_not_undone_by_whom_it_concerns_without_a_reason_or_where_nothing_is_left_to_open()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Leader, met.Thread);
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        var act = await Flagging.Settle(met, met.Owner, post, uphold: true, "Rude.");

        Assert.Equal(Denial.YourselfNot, await Flagging.Refused(met, db => UndoAct.Run(db, met.Leader, act, "I am not.", default)));
        Assert.IsType<Outcome<string>.Invalid>(await met.Forum.With(db => UndoAct.Run(db, met.Owner, act, " ", default)));
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        Assert.Equal(Denial.CannotBeUndone, await Flagging.Refused(met, db => UndoAct.Run(db, met.Owner, act, "Hasty.", default)));
    }

    [Fact]
    public async Task A_limit_of_acts_a_day_holds_for_decisions_too()
    {
        using var met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.ReviewFlags) with { ActsPerDay = 1 });
        met.Forum.Clock.Now += TimeSpan.FromSeconds(1);
        var (first, second) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Member, met.Thread));
        foreach (var post in new[] { first, second })
            await Flagging.Flag(met, met.Deputy, post, "Rude");

        await Flagging.Settle(met, await met.Forum.Again(met.Leader), first, uphold: false, "");

        Assert.Equal(
            Denial.LimitReached,
            await Flagging.Refused(met, async db => await SettleFlags.Run(db, await met.Forum.Again(met.Leader), second, false, "", default))
        );
    }

    [Fact]
    public async Task The_queue_is_read_page_by_page_the_last_flagged_first()
    {
        using var met = await Flagging.Met();
        var posts = new List<string>();
        for (var i = 0; i < FlagQueueReader.PageSize + 3; i++)
        {
            met.Forum.Clock.Now += TimeSpan.FromHours(3);
            posts.Add(await met.Forum.Reply(met.Member, met.Thread));
            await Flagging.Flag(met, met.Deputy, posts[^1], "Spam");
        }
        met.Forum.Clock.Now += TimeSpan.FromHours(3);
        await Flagging.Flag(met, await met.Forum.Member("Rhea"), posts[0], "Spam");
        posts.Reverse();
        string[] expected = [posts[^1], .. posts[..^1]];

        var lea = await met.Forum.Again(met.Leader);
        var first = await met.Forum.Done(db => FlagQueueReader.Read(db, lea, null, default));
        var second = await met.Forum.Done(db => FlagQueueReader.Read(db, lea, first.Older, default));
        var back = await met.Forum.Done(db => FlagQueueReader.Read(db, lea, second.Newer, default));

        Assert.Equal(expected, first.Posts.Concat(second.Posts).Select(p => p.Id));
        Assert.Equal(first.Posts.Select(p => p.Id), back.Posts.Select(p => p.Id));
        Assert.Equal((null, null, 2), (first.Newer, second.Older, first.Posts[0].Flags.Count));
    }
}
