using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>Mira wrote a thread, Dora answers and flags, Lea reviews on the board.</summary>
public sealed class FlagTests
{
    [Fact]
    public async Task A_flag_waits_for_whoever_reviews_there_with_who_why_and_the_beginning_of_the_post()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread, "Buy my *hats*.");
        await Flag(met, met.Deputy, post, "Spam", "  Third time. ");

        var flagged = Assert.Single(await Queue(met, met.Leader));

        Assert.Equal((post, met.Thread, "Here", "Mira"), (flagged.Id, flagged.ThreadId, flagged.BoardName, flagged.Author.Name));
        Assert.Contains("hats", flagged.Html, StringComparison.Ordinal);
        var flag = Assert.Single(flagged.Flags);
        Assert.Equal(("Dora", FlagReason.Spam, "Third time.", met.Forum.Clock.Now.UtcDateTime), (flag.By.Name, flag.Reason, flag.Note, flag.At));
        Assert.False(flagged.IsHidden || flagged.CanHide || flagged.CanDelete);
        Assert.Equal(1, await Count(met, met.Leader));
    }

    [Fact]
    public async Task All_flags_on_a_post_are_settled_at_once_by_an_act_that_names_its_grant_and_nobody_who_flagged()
    {
        using var met = await Met();
        var grant = (await met.Forum.Again(met.Leader)).Grants[0].PublicId;
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flag(met, met.Deputy, post, "Rude");
        await Flag(met, await met.Forum.Member("Rhea"), post, "Spam");

        var act = await Settle(met, met.Leader, post, uphold: true, "Unkind.");

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
        Assert.Empty(await Queue(met, met.Leader));
        Assert.Equal(0, await Count(met, met.Leader));
        Assert.Equal(PostState.Visible, (await met.Forum.Read(Actor.Guest, met.Thread)).Posts[^1].State);
        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => SettleFlags.Run(db, met.Leader, post, false, "", default)));
        Assert.Equal(FlagOutcome.Upheld, (await Own(met, met.Deputy, post))!.Outcome);
    }

    [Fact]
    public async Task Upholding_takes_a_reason_and_rejecting_none_but_not_too_long_a_one()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flag(met, met.Deputy, post, "Rude");
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
        Assert.Single(await Queue(met, met.Leader));

        await Settle(met, met.Leader, post, uphold: false, "");

        Assert.Equal(FlagOutcome.Rejected, (await Own(met, met.Deputy, post))!.Outcome);
    }

    [Fact]
    public async Task A_flag_says_what_is_wrong_and_something_else_says_it_in_words()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        foreach (
            var (reason, note, field, kind) in new[]
            {
                ("", "", "Reason", ProblemKind.Required),
                (null, "", "Reason", ProblemKind.Required),
                ("7", "", "Reason", ProblemKind.Required),
                ("Nonsense", "", "Reason", ProblemKind.Required),
                ("Other", " ", "Note", ProblemKind.Required),
                ("Other", null, "Note", ProblemKind.Required),
                ("Spam", new string('x', Domain.Moderation.Flags.Flag.NoteLimit + 1), "Note", ProblemKind.TooLong),
            }
        )
        {
            var refused = await met.Forum.With(db => FlagPost.Run(db, met.Deputy, post, new FlagForm(reason, note), default));
            var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(refused).Problems);
            Assert.Equal((field, kind), (problem.Field, problem.Kind));
        }
        Assert.Empty(await Queue(met, met.Leader));
    }

    [Fact]
    public async Task There_is_one_open_flag_for_each_member_and_post_which_they_can_change_and_withdraw()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flag(met, met.Deputy, post, "Spam");
        await Flag(met, met.Deputy, post, "Other", "It is sold twice.");

        var flag = Assert.Single(Assert.Single(await Queue(met, met.Leader)).Flags);
        Assert.Equal((FlagReason.Other, "It is sold twice."), (flag.Reason, flag.Note));

        await met.Forum.Done(db => WithdrawFlag.Run(db, met.Deputy, post, default));
        Assert.Empty(await Queue(met, met.Leader));
        Assert.Null(await Own(met, met.Deputy, post));
        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => WithdrawFlag.Run(db, met.Deputy, post, default)));
    }

    [Fact]
    public async Task What_was_decided_cannot_be_withdrawn_and_can_be_flagged_anew()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flag(met, met.Deputy, post, "Spam");
        await Settle(met, met.Leader, post, uphold: false, "");

        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => WithdrawFlag.Run(db, met.Deputy, post, default)));
        await Flag(met, met.Deputy, post, "Rude");

        Assert.Equal(FlagReason.Rude, Assert.Single(Assert.Single(await Queue(met, met.Leader)).Flags).Reason);
    }

    [Fact]
    public async Task Nobody_flags_without_an_account_under_a_sanction_or_a_post_of_their_own_or_one_that_they_do_not_see()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        var secret = await Secret(met, met.Leader);
        var operators = await met.Forum.Operator();
        Assert.Equal(Denial.NotOnOwnPost, await Refused(met, db => FlagPost.Run(db, met.Member, post, Rude, default)));
        Assert.Equal(Denial.SignInFirst, await Refused(met, db => FlagPost.Run(db, Actor.Guest, post, Rude, default)));
        Assert.Equal(Denial.SignInFirst, await Refused(met, db => FlagPost.Run(db, operators, post, Rude, default)));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => FlagPost.Run(db, met.Deputy, secret, Rude, default)));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => FlagPost.Run(db, met.Deputy, "nothing", Rude, default)));

        await met.Forum.Done(db => SilenceMember.Run(db, met.Owner, met.Deputy.PublicId, 3, "Loud.", default));
        Assert.Equal(Denial.Silenced, await Refused(met, db => FlagPost.Run(db, met.Deputy, post, Rude, default)));
        await met.Forum.Done(db => SuspendMember.Run(db, met.Owner, met.Deputy.PublicId, 3, "Loud.", default));
        Assert.Equal(Denial.Suspended, await Refused(met, db => FlagPost.Run(db, met.Deputy, post, Rude, default)));
        Assert.Empty(await Queue(met, met.Leader));
    }

    [Fact]
    public async Task A_newcomer_flags_so_many_posts_a_day_counted_among_those_that_the_same_people_see()
    {
        using var met = await Met();
        var lounge = await met.Forum.Board("Lounge", AudienceKind.Members);
        var talk = await met.Forum.Thread(met.Member, lounge);
        for (var i = 0; i < FlagPermits.NewcomerFlagsPerDay; i++)
            await Flag(met, met.Deputy, await met.Forum.Reply(met.Leader, met.Thread), "Spam");
        var more = await met.Forum.Reply(met.Leader, met.Thread);

        Assert.Equal(Denial.TooManyFlags, await Refused(met, db => FlagPost.Run(db, met.Deputy, more, Rude, default)));
        await Flag(met, met.Deputy, (await met.Forum.Read(met.Leader, talk)).Posts[0].Id, "Rude");
        // Whoever was given a power there is no stranger.
        await met.Give(met.Owner, met.Form(met.Claim, "Dora", Power.LockThread));
        await Flag(met, await met.Forum.Again(met.Deputy), more, "Rude");

        var other = await met.Forum.Member("Rhea");
        for (var i = 0; i < FlagPermits.NewcomerFlagsPerDay; i++)
            await Flag(met, other, await met.Forum.Reply(met.Leader, met.Thread), "Spam");
        met.Forum.Clock.Now += TimeSpan.FromDays(1);
        await Flag(met, other, more, "Rude");
    }

    [Fact]
    public async Task Nobody_reviews_flags_on_their_own_post_or_what_they_flagged_and_learns_nothing_of_them_by_trying()
    {
        using var met = await Met();
        var own = await met.Forum.Reply(met.Leader, met.Thread);
        Assert.Equal(Denial.YourselfNot, await Refused(met, db => SettleFlags.Run(db, met.Leader, own, false, "", default)));
        await Flag(met, met.Deputy, own, "Rude");
        var flagged = await met.Forum.Reply(met.Member, met.Thread);
        await Flag(met, met.Leader, flagged, "Rude");
        await Flag(met, met.Deputy, flagged, "Rude");

        foreach (var post in new[] { own, flagged })
            Assert.Equal(Denial.YourselfNot, await Refused(met, db => SettleFlags.Run(db, met.Leader, post, false, "", default)));
        Assert.Empty(await Queue(met, met.Leader));
        Assert.Equal(0, await Count(met, met.Leader));

        Assert.Equal(2, (await Queue(met, met.Owner)).Count);
        await met.Forum.Done(db => WithdrawFlag.Run(db, met.Leader, flagged, default));
        Assert.Equal(flagged, Assert.Single(await Queue(met, met.Leader)).Id);
    }

    [Fact]
    public async Task Flags_are_reviewed_by_those_alone_who_hold_the_power_there_and_see_the_post()
    {
        using var met = await Met();
        var elsewhere = await met.Forum.Thread(met.Member, await met.Forum.Board("Elsewhere"));
        var other = await met.Forum.Reply(met.Member, elsewhere);
        await Flag(met, met.Deputy, other, "Rude");
        var secret = await Secret(met, met.Member);
        await Flag(met, met.Member, await met.Forum.Reply(met.Deputy, met.Thread), "Rude");
        var rhea = await Join(met, "Rhea");
        await Flag(met, rhea, secret, "Spam");

        Assert.Single(await Queue(met, met.Leader));
        Assert.Equal(Denial.NoPower, await Refused(met, db => SettleFlags.Run(db, met.Leader, other, false, "", default)));
        Assert.Equal(2, (await Queue(met, met.Owner)).Count);
        Assert.Equal(2, await Count(met, met.Owner));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => SettleFlags.Run(db, met.Owner, secret, false, "", default)));
        foreach (var (who, why) in new[] { (Actor.Guest, Denial.SignInFirst), (met.Deputy, Denial.NoPower) })
            Assert.Equal(
                why,
                Assert.IsType<Outcome<FlaggedPosts>.Denied>(await met.Forum.With(db => FlagQueueReader.Read(db, who, null, default))).Why
            );
        Assert.Equal(0, await Count(met, met.Deputy));
    }

    [Fact]
    public async Task What_was_hidden_meanwhile_is_reviewed_by_those_who_may_read_it()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread, "Sharp words.");
        await Flag(met, met.Deputy, post, "Rude");
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, post, "Sharp.", default));

        Assert.Empty(await Queue(met, met.Leader));
        Assert.IsType<Outcome<string>.Gone>(await met.Forum.With(db => SettleFlags.Run(db, met.Leader, post, false, "", default)));
        var flagged = Assert.Single(await Queue(met, met.Owner));
        Assert.True(flagged.IsHidden && flagged.CanHide);
        await Settle(met, met.Owner, post, uphold: true, "Sharp indeed.");
        Assert.Empty(await Queue(met, met.Owner));
    }

    [Fact]
    public async Task Flags_on_what_is_deleted_are_upheld_and_those_on_its_comments_and_its_thread_end()
    {
        using var met = await Met();
        var (post, stays) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Member, met.Thread));
        var comment = await met.Forum.Done(db => WriteComment.Run(db, met.Member, post, "Hats!", null, default));
        foreach (var each in new[] { post, stays, comment })
            await Flag(met, met.Deputy, each, "Spam");
        Assert.Equal(3, await Flags(met));

        await met.Forum.Done(db => DeletePost.Run(db, met.Owner, post, "Sold out.", default));
        Assert.Equal(stays, Assert.Single(await Queue(met, met.Owner)).Id);
        // Whoever reported what was deleted was right; nobody decided about what went with it.
        Assert.Equal(2, await Flags(met));
        var upheld = await met.Forum.With(db => db.Flags.Where(f => f.Outcome == FlagOutcome.Upheld).SingleAsync());
        Assert.Equal(post, await met.Forum.With(db => db.Posts.Where(p => p.Id == upheld.PostId).Select(p => p.PublicId).SingleAsync()));
        Assert.Equal(ActKind.DeletePost, await met.Forum.With(db => db.Acts.Where(a => a.Id == upheld.ActId).Select(a => a.Kind).SingleAsync()));
        Assert.IsType<Outcome<string>.Gone>(await met.Forum.With(db => SettleFlags.Run(db, met.Owner, post, false, "", default)));

        var opening = (await met.Forum.Read(met.Owner, met.Thread)).Posts[0].Id;
        await met.Forum.Done(db => DeletePost.Run(db, met.Owner, opening, "All of it.", default));
        Assert.Equal(1, await Flags(met));
    }

    [Fact]
    public async Task A_decision_is_undone_by_opening_its_flags_again_but_for_those_who_flagged_anew()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        var rhea = await met.Forum.Member("Rhea");
        await Flag(met, met.Deputy, post, "Rude");
        await Flag(met, rhea, post, "Spam");
        var act = await Settle(met, met.Leader, post, uphold: false, "Not so bad.");
        await Flag(met, rhea, post, "Private");

        var undoing = await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "Too hasty.", default));

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, undoing, default));
        Assert.Equal((ActKind.ReopenFlags, Power.ReviewFlags, "Too hasty.", post), (page!.Kind, page.Power, page.Reason, page.PostId));
        Assert.Equal(
            [("Dora", FlagReason.Rude), ("Rhea", FlagReason.Private)],
            Assert.Single(await Queue(met, met.Leader)).Flags.Select(f => (f.By.Name, f.Reason))
        );
        Assert.Equal(Denial.AlreadyUndone, await Refused(met, db => UndoAct.Run(db, met.Leader, act, "Again.", default)));
        Assert.Equal(Denial.CannotBeUndone, await Refused(met, db => UndoAct.Run(db, met.Leader, undoing, "Again.", default)));
    }

    [Fact]
    public async Task A_decision_is_not_undone_by_whom_it_concerns_without_a_reason_or_where_nothing_is_left_to_open()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Leader, met.Thread);
        await Flag(met, met.Deputy, post, "Rude");
        var act = await Settle(met, met.Owner, post, uphold: true, "Rude.");

        Assert.Equal(Denial.YourselfNot, await Refused(met, db => UndoAct.Run(db, met.Leader, act, "I am not.", default)));
        Assert.IsType<Outcome<string>.Invalid>(await met.Forum.With(db => UndoAct.Run(db, met.Owner, act, " ", default)));
        await Flag(met, met.Deputy, post, "Rude");
        Assert.Equal(Denial.CannotBeUndone, await Refused(met, db => UndoAct.Run(db, met.Owner, act, "Hasty.", default)));
    }

    [Fact]
    public async Task A_limit_of_acts_a_day_holds_for_decisions_too()
    {
        using var met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.ReviewFlags) with { ActsPerDay = 1 });
        met.Forum.Clock.Now += TimeSpan.FromSeconds(1);
        var (first, second) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Member, met.Thread));
        foreach (var post in new[] { first, second })
            await Flag(met, met.Deputy, post, "Rude");

        await Settle(met, await met.Forum.Again(met.Leader), first, uphold: false, "");

        Assert.Equal(
            Denial.LimitReached,
            await Refused(met, async db => await SettleFlags.Run(db, await met.Forum.Again(met.Leader), second, false, "", default))
        );
    }

    [Fact]
    public async Task Who_leaves_takes_their_flags_along_and_who_is_flagged_takes_those_on_what_they_delete()
    {
        using var met = await Met();
        var (post, other) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Leader, met.Thread));
        await Flag(met, met.Deputy, post, "Rude");
        await Flag(met, met.Deputy, other, "Rude");
        await Flag(met, met.Leader, post, "Spam");
        await Settle(met, met.Owner, post, uphold: true, "Rude.");

        await met.Forum.Done(db => LeaveForum.Run(db, met.Deputy, TestForum.Password, false, TestForum.Plain, default));
        Assert.Equal(1, await Flags(met));
        Assert.Empty(await Queue(met, met.Owner));

        await Flag(met, await met.Forum.Member("Rhea"), other, "Rude");
        await met.Forum.Done(db => LeaveForum.Run(db, met.Leader, TestForum.Password, true, TestForum.Plain, default));
        Assert.Equal(0, await Flags(met));
    }

    [Fact]
    public async Task The_queue_is_read_page_by_page_the_last_flagged_first()
    {
        using var met = await Met();
        var posts = new List<string>();
        for (var i = 0; i < FlagQueueReader.PageSize + 3; i++)
        {
            met.Forum.Clock.Now += TimeSpan.FromHours(3);
            posts.Add(await met.Forum.Reply(met.Member, met.Thread));
            await Flag(met, met.Deputy, posts[^1], "Spam");
        }
        met.Forum.Clock.Now += TimeSpan.FromHours(3);
        await Flag(met, await met.Forum.Member("Rhea"), posts[0], "Spam");
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

    [Fact]
    public async Task What_somebody_flagged_is_told_to_them_alone_and_no_page_of_the_thread_says_it()
    {
        using var met = await Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        var before = await met.Forum.Read(met.Owner, met.Thread);
        await Flag(met, met.Deputy, post, "Other", "Mine.");

        Assert.Equal((FlagReason.Other, "Mine.", null), await Own(met, met.Deputy, post) is { } own ? (own.Reason, own.Note, own.Outcome) : default);
        Assert.Null(await Own(met, met.Leader, post));
        Assert.Equal(
            before.Posts.Select(p => p with { Comments = [] }),
            (await met.Forum.Read(met.Owner, met.Thread)).Posts.Select(p => p with { Comments = [] })
        );
        Assert.True((await met.Forum.Read(met.Deputy, met.Thread)).Posts[^1].CanFlag);
        Assert.False((await met.Forum.Read(met.Member, met.Thread)).Posts[^1].CanFlag);
        Assert.False((await met.Forum.Read(Actor.Guest, met.Thread)).Posts[^1].CanFlag);
    }

    private static readonly FlagForm Rude = new("Rude", null);

    /// <summary>Lea reviews on the board.</summary>
    private static async Task<Leaders> Met()
    {
        var met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.ReviewFlags));
        return met;
    }

    /// <summary>A reply by somebody on a board that only they see.</summary>
    private static async Task<string> Secret(Leaders met, Actor author)
    {
        var group = await met.Forum.Group("Insiders", author);
        var thread = await met.Forum.Thread(author, await met.Forum.Board("Workshop", AudienceKind.Groups, group));
        return await met.Forum.Reply(author, thread);
    }

    /// <summary>Somebody who is among those who see it.</summary>
    private static async Task<Actor> Join(Leaders met, string name)
    {
        var (member, operators) = (await met.Forum.Member(name), await met.Forum.Operator());
        var group = await met.Forum.With(db => db.Groups.Select(g => g.PublicId).SingleAsync());
        await met.Forum.Done(db => AddToGroup.Run(db, operators, group, name, null, "", default));
        return await met.Forum.Again(member);
    }

    private static Task<string> Flag(Leaders met, Actor who, string post, string reason, string? note = null) =>
        met.Forum.Done(db => FlagPost.Run(db, who, post, new FlagForm(reason, note), default));

    private static Task<string> Settle(Leaders met, Actor who, string post, bool uphold, string reason) =>
        met.Forum.Done(db => SettleFlags.Run(db, who, post, uphold, reason, default));

    private static async Task<IReadOnlyList<FlaggedPost>> Queue(Leaders met, Actor who)
    {
        var actor = await met.Forum.Again(who);
        return (await met.Forum.Done(db => FlagQueueReader.Read(db, actor, null, default))).Posts;
    }

    private static async Task<int> Count(Leaders met, Actor who)
    {
        var actor = await met.Forum.Again(who);
        return await met.Forum.With(db => FlagQueueReader.Count(db, actor, default));
    }

    private static async Task<OwnFlag?> Own(Leaders met, Actor who, string post) =>
        (await met.Forum.Done(db => OwnFlagReader.Read(db, who, post, default))).Own;

    private static Task<int> Flags(Leaders met) => met.Forum.With(db => db.Flags.CountAsync());

    private static async Task<Denial> Refused(Leaders met, Func<ForumDb, Task<Outcome<string>>> verb) =>
        Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(verb)).Why;
}
