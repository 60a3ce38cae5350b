using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>Who flags what, and what becomes of their flags.</summary>
public sealed class FlagTests
{
    [Fact]
    public async Task A_flag_says_what_is_wrong_and_something_else_says_it_in_words()
    {
        using var met = await Flagging.Met();
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
        Assert.Empty(await Flagging.Queue(met, met.Leader));
    }

    [Fact]
    public async Task There_is_one_open_flag_for_each_member_and_post_which_they_can_change_and_withdraw()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flagging.Flag(met, met.Deputy, post, "Spam");
        await Flagging.Flag(met, met.Deputy, post, "Other", "It is sold twice.");

        var flag = Assert.Single(Assert.Single(await Flagging.Queue(met, met.Leader)).Flags);
        Assert.Equal((FlagReason.Other, "It is sold twice."), (flag.Reason, flag.Note));

        await met.Forum.Done(db => WithdrawFlag.Run(db, met.Deputy, post, default));
        Assert.Empty(await Flagging.Queue(met, met.Leader));
        Assert.Null(await Flagging.Own(met, met.Deputy, post));
        Assert.Equal(Denial.AlreadyDone, await Flagging.Refused(met, db => WithdrawFlag.Run(db, met.Deputy, post, default)));
    }

    [Fact]
    public async Task What_was_decided_cannot_be_withdrawn_and_can_be_flagged_anew()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        await Flagging.Flag(met, met.Deputy, post, "Spam");
        await Flagging.Settle(met, met.Leader, post, uphold: false, "");

        Assert.Equal(Denial.AlreadyDone, await Flagging.Refused(met, db => WithdrawFlag.Run(db, met.Deputy, post, default)));
        await Flagging.Flag(met, met.Deputy, post, "Rude");

        Assert.Equal(FlagReason.Rude, Assert.Single(Assert.Single(await Flagging.Queue(met, met.Leader)).Flags).Reason);
    }

    [Fact]
    public async Task Nobody_flags_without_an_account_under_a_sanction_or_a_post_of_their_own_or_one_that_they_do_not_see()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        var secret = await Flagging.Secret(met, met.Leader);
        var operators = await met.Forum.Operator();
        Assert.Equal(Denial.NotOnOwnPost, await Flagging.Refused(met, db => FlagPost.Run(db, met.Member, post, Flagging.Rude, default)));
        Assert.Equal(Denial.SignInFirst, await Flagging.Refused(met, db => FlagPost.Run(db, Actor.Guest, post, Flagging.Rude, default)));
        Assert.Equal(Denial.SignInFirst, await Flagging.Refused(met, db => FlagPost.Run(db, operators, post, Flagging.Rude, default)));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => FlagPost.Run(db, met.Deputy, secret, Flagging.Rude, default)));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => FlagPost.Run(db, met.Deputy, "nothing", Flagging.Rude, default)));

        await met.Forum.Done(db => SilenceMember.Run(db, met.Owner, met.Deputy.PublicId, 3, "Loud.", default));
        Assert.Equal(Denial.Silenced, await Flagging.Refused(met, db => FlagPost.Run(db, met.Deputy, post, Flagging.Rude, default)));
        await met.Forum.Done(db => SuspendMember.Run(db, met.Owner, met.Deputy.PublicId, 3, "Loud.", default));
        Assert.Equal(Denial.Suspended, await Flagging.Refused(met, db => FlagPost.Run(db, met.Deputy, post, Flagging.Rude, default)));
        Assert.Empty(await Flagging.Queue(met, met.Leader));
    }

    [Fact]
    public async Task A_newcomer_flags_so_many_posts_a_day_counted_among_those_that_the_same_people_see()
    {
        using var met = await Flagging.Met();
        var lounge = await met.Forum.Board("Lounge", AudienceKind.Members);
        var talk = await met.Forum.Thread(met.Member, lounge);
        for (var i = 0; i < FlagPermits.NewcomerFlagsPerDay; i++)
            await Flagging.Flag(met, met.Deputy, await met.Forum.Reply(met.Leader, met.Thread), "Spam");
        var more = await met.Forum.Reply(met.Leader, met.Thread);

        Assert.Equal(Denial.TooManyFlags, await Flagging.Refused(met, db => FlagPost.Run(db, met.Deputy, more, Flagging.Rude, default)));
        await Flagging.Flag(met, met.Deputy, (await met.Forum.Read(met.Leader, talk)).Posts[0].Id, "Rude");
        // Whoever was given a power there is no stranger.
        await met.Give(met.Owner, met.Form(met.Claim, "Dora", Power.LockThread));
        await Flagging.Flag(met, await met.Forum.Again(met.Deputy), more, "Rude");

        var other = await met.Forum.Member("Rhea");
        for (var i = 0; i < FlagPermits.NewcomerFlagsPerDay; i++)
            await Flagging.Flag(met, other, await met.Forum.Reply(met.Leader, met.Thread), "Spam");
        met.Forum.Clock.Now += TimeSpan.FromDays(1);
        await Flagging.Flag(met, other, more, "Rude");
    }

    [Fact]
    public async Task Who_leaves_takes_their_flags_along_and_who_is_flagged_takes_those_on_what_they_delete()
    {
        using var met = await Flagging.Met();
        var (post, other) = (await met.Forum.Reply(met.Member, met.Thread), await met.Forum.Reply(met.Leader, met.Thread));
        await Flagging.Flag(met, met.Deputy, post, "Rude");
        await Flagging.Flag(met, met.Deputy, other, "Rude");
        await Flagging.Flag(met, met.Leader, post, "Spam");
        await Flagging.Settle(met, met.Owner, post, uphold: true, "Rude.");

        await met.Forum.Done(db => LeaveForum.Run(db, met.Deputy, TestForum.Password, false, TestForum.Plain, default));
        Assert.Equal(1, await Flagging.Flags(met));
        Assert.Empty(await Flagging.Queue(met, met.Owner));

        await Flagging.Flag(met, await met.Forum.Member("Rhea"), other, "Rude");
        await met.Forum.Done(db => LeaveForum.Run(db, met.Leader, TestForum.Password, true, TestForum.Plain, default));
        Assert.Equal(0, await Flagging.Flags(met));
    }

    [Fact]
    public async Task What_somebody_flagged_is_told_to_them_alone_and_no_page_of_the_thread_says_it()
    {
        using var met = await Flagging.Met();
        var post = await met.Forum.Reply(met.Member, met.Thread);
        var before = await met.Forum.Read(met.Owner, met.Thread);
        await Flagging.Flag(met, met.Deputy, post, "Other", "Mine.");

        Assert.Equal(
            (FlagReason.Other, "Mine.", null),
            await Flagging.Own(met, met.Deputy, post) is { } own ? (own.Reason, own.Note, own.Outcome) : default
        );
        Assert.Null(await Flagging.Own(met, met.Leader, post));
        Assert.Equal(
            before.Posts.Select(p => p with { Comments = [] }),
            (await met.Forum.Read(met.Owner, met.Thread)).Posts.Select(p => p with { Comments = [] })
        );
        Assert.True((await met.Forum.Read(met.Deputy, met.Thread)).Posts[^1].CanFlag);
        Assert.False((await met.Forum.Read(met.Member, met.Thread)).Posts[^1].CanFlag);
        Assert.False((await met.Forum.Read(Actor.Guest, met.Thread)).Posts[^1].CanFlag);
    }
}
