using Forum.Domain.Delegation;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Tests.Notifications;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>Lea may warn on the whole site; Dora and Mira hold nothing.</summary>
public sealed class WarningTests
{
    [Fact]
    public async Task A_warning_is_recorded_told_and_shown_to_the_member_with_who_when_and_why_and_keeps_them_from_nothing()
    {
        using var met = await Met();

        var act = await Warn(met, met.Leader, met.Member, "Loud.", " Softer, please. ");

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal(
            (ActKind.WarnMember, Power.WarnMember, "Loud.", "Lea", "Mira"),
            (page!.Kind, page.Power, page.Reason, page.ActorName, page.SubjectName)
        );
        Assert.DoesNotContain("Softer", $"{page}", StringComparison.Ordinal);
        foreach (var lines in new[] { await Own(met, met.Member), await Lately(met, met.Member), (await Page(met, met.Member, met.Member)).Warnings })
        {
            var line = Assert.Single(lines);
            Assert.Equal((act, "Lea", "Loud.", "Softer, please."), (line.ActId, line.By!.Name, line.Reason, line.Text));
            Assert.Equal((met.Forum.Clock.Now.UtcDateTime, true), (line.At, line.IsUnread));
        }
        Assert.Equal(1, await met.Forum.Unread(met.Member));
        await met.Forum.Reply(met.Member, met.Thread);
    }

    [Fact]
    public async Task It_is_unread_until_the_member_marks_their_notices_read_and_news_for_a_while()
    {
        using var met = await Met();
        await Warn(met, met.Leader, met.Member);
        await met.Forum.Done(db => Domain.Notifications.ReadNotices.Run(db, met.Member, met.Thread, default));
        Assert.Equal(1, await met.Forum.Unread(met.Member));

        await met.Forum.Done(db => Domain.Notifications.ReadNotices.Run(db, met.Member, null, default));
        Assert.Equal(0, await met.Forum.Unread(met.Member));
        Assert.False(Assert.Single(await Lately(met, met.Member)).IsUnread);

        met.Forum.Clock.Now += WarningReader.News;
        await Warn(met, met.Leader, met.Deputy);
        Assert.Empty(await Lately(met, met.Member));
        Assert.Single(await Own(met, met.Member));
        met.Forum.Clock.Now += WarningReader.News;
        Assert.Equal(0, await met.Forum.Unread(met.Deputy));
        met.Forum.Clock.Now += Warning.Shown;
        Assert.Empty(await Own(met, met.Member));
    }

    [Fact]
    public async Task Others_see_it_on_the_members_page_only_if_they_may_warn()
    {
        using var met = await Met();
        await Warn(met, met.Leader, met.Member);

        Assert.Single((await Page(met, met.Owner, met.Member)).Warnings);
        Assert.Single((await Page(met, met.Leader, met.Member)).Warnings);
        Assert.Empty((await Page(met, met.Deputy, met.Member)).Warnings);
        Assert.Empty((await Page(met, Actor.Guest, met.Member)).Warnings);
        Assert.Equal(
            (true, false, false),
            (
                (await Page(met, met.Leader, met.Member)).CanWarn,
                (await Page(met, met.Leader, met.Leader)).CanWarn,
                (await Page(met, met.Deputy, met.Member)).CanWarn
            )
        );
    }

    [Fact]
    public async Task Nobody_warns_themselves_without_the_power_over_the_site_or_somebody_who_holds_more()
    {
        using var met = await Met();
        await Refused(met, Denial.YourselfNot, met.Leader, met.Leader);
        await Refused(met, Denial.NoPower, met.Deputy, met.Member);
        await Refused(met, Denial.SignInFirst, Actor.Guest, met.Member);
        await Refused(met, Denial.NoPower, met.Leader, met.Owner);
        await met.Give(met.Owner, OfSite(met, "Dora", Power.LockThread));
        await Refused(met, Denial.NoPower, met.Leader, met.Deputy);
        Assert.IsType<Outcome<string>.NotFound>(
            await met.Forum.With(db => WarnMember.Run(db, met.Leader, "nobody", new WarningForm("Loud.", null), default))
        );
        Assert.Equal(0, await met.Forum.With(db => db.Warnings.CountAsync()));
    }

    [Fact]
    public async Task A_grant_for_newcomers_alone_warns_no_others()
    {
        using var met = await Leaders.Meet();
        await met.Give(met.Owner, OfSite(met, "Lea", Power.WarnMember) with { NewcomersOnly = true });
        await Warn(met, met.Leader, met.Member);
        await met.Forum.With(db =>
            db.Members.Where(m => m.PublicId == met.Member.PublicId).ExecuteUpdateAsync(s => s.SetProperty(m => m.Standing, Standing.Member))
        );

        await Refused(met, Denial.NewcomersOnly, met.Leader, met.Member);
    }

    [Theory]
    [InlineData(" ", "", "Reason")]
    [InlineData(null, null, "Reason")]
    [InlineData("long", "", "Reason")]
    [InlineData("Loud.", "long", "Text")]
    public async Task It_takes_a_reason_and_neither_may_be_too_long(string? reason, string? text, string field)
    {
        using var met = await Met();
        var form = new WarningForm(Long(reason, Act.ReasonLimit), Long(text, Warning.TextLimit));

        var refused = await met.Forum.With(db => WarnMember.Run(db, met.Leader, met.Member.PublicId, form, default));

        Assert.Equal(field, Assert.Single(Assert.IsType<Outcome<string>.Invalid>(refused).Problems).Field);
        Assert.Empty(await Own(met, met.Member));
    }

    [Fact]
    public async Task It_is_taken_back_by_undoing_it_and_then_shown_nowhere()
    {
        using var met = await Met();
        var act = await Warn(met, met.Leader, met.Member);
        await Warn(met, met.Leader, met.Member, "Again.");
        Assert.Equal(
            Denial.YourselfNot,
            Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(db => UndoAct.Run(db, met.Member, act, "No.", default))).Why
        );
        Assert.IsType<Outcome<string>.Invalid>(await met.Forum.With(db => UndoAct.Run(db, met.Leader, act, " ", default)));

        var undoing = await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "It was somebody else.", default));

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, undoing, default));
        Assert.Equal((ActKind.TakeBackWarning, Power.WarnMember, "Mira"), (page!.Kind, page.Power, page.SubjectName));
        Assert.Equal("Again.", Assert.Single(await Own(met, met.Member)).Reason);
        Assert.Equal(1, await met.Forum.Unread(met.Member));
        Assert.Equal(
            Denial.AlreadyUndone,
            Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(db => UndoAct.Run(db, met.Leader, act, "Again.", default))).Why
        );
    }

    [Fact]
    public async Task Words_that_are_taken_out_of_the_record_are_gone_from_the_warning_too()
    {
        using var met = await Met();
        var act = await Warn(met, met.Leader, met.Member, "Unkind words.");
        await met.Forum.Done(db => RedactAct.Run(db, met.Owner, act, "Unkind.", default));

        Assert.Equal("", Assert.Single(await Own(met, met.Member)).Reason);
    }

    [Fact]
    public async Task Who_leaves_takes_their_warnings_along()
    {
        using var met = await Met();
        await Warn(met, met.Leader, met.Member);
        await met.Forum.Done(db => LeaveForum.Run(db, met.Member, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(0, await met.Forum.With(db => db.Warnings.CountAsync()));
    }

    private static string? Long(string? text, int limit) => text == "long" ? new string('x', limit + 1) : text;

    [Fact]
    public async Task With_the_words_of_its_record_goes_what_the_member_was_told()
    {
        using var met = await Met();
        var act = await Warn(met, met.Leader, met.Member, "Loud.", "Mrs Harris complained.");
        var other = await Warn(met, met.Leader, met.Member, "Loud.", "Softer, please.");

        await met.Forum.Done(db => RedactAct.Run(db, met.Owner, act, "It names somebody.", default));

        Assert.Equal(["", "Softer, please."], (await Own(met, met.Member)).OrderBy(w => w.ActId == other).Select(w => w.Text));
        Assert.Equal(["", "Softer, please."], await met.Forum.With(db => db.Warnings.OrderBy(w => w.Id).Select(w => w.Text).ToListAsync()));
    }

    private static async Task<Leaders> Met()
    {
        var met = await Leaders.Meet();
        await met.Give(met.Owner, OfSite(met, "Lea", Power.WarnMember));
        return met;
    }

    private static DelegationForm OfSite(Leaders met, string member, params Power[] powers) =>
        met.Form(met.Claim, member, powers) with
        {
            Where = "site",
        };

    private static Task<string> Warn(Leaders met, Actor who, Actor whom, string reason = "Loud.", string? text = null) =>
        met.Forum.Done(db => WarnMember.Run(db, who, whom.PublicId, new WarningForm(reason, text), default));

    private static async Task Refused(Leaders met, Denial why, Actor who, Actor whom) =>
        Assert.Equal(
            why,
            Assert
                .IsType<Outcome<string>.Denied>(
                    await met.Forum.With(db => WarnMember.Run(db, who, whom.PublicId, new WarningForm("Loud.", null), default))
                )
                .Why
        );

    private static Task<IReadOnlyList<WarningLine>> Own(Leaders met, Actor who) => met.Forum.With(db => WarningReader.Own(db, who, default));

    private static Task<IReadOnlyList<WarningLine>> Lately(Leaders met, Actor who) => met.Forum.With(db => WarningReader.Lately(db, who, default));

    private static async Task<MemberPage> Page(Leaders met, Actor who, Actor whom)
    {
        var actor = who.IsGuest ? who : await met.Forum.Again(who);
        return (await met.Forum.With(db => MemberPageReader.Read(db, actor, whom.PublicId, ActivityKind.Posts, null, default)))!;
    }
}
