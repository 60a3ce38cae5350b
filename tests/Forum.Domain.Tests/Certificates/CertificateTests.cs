using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Tests.Delegation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Certificates;

public sealed class CertificateTests : IAsyncLifetime
{
    private static readonly CertificateForm Tester = new("Mira M.", "Beta tester", "Found what nobody did.", "The makers", "2026-03-02");
    private Leaders met = null!;
    private Actor lea = Actor.Guest;

    public async Task InitializeAsync()
    {
        met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.AwardCertificate) with { Where = "site" });
        lea = await met.Forum.Again(met.Leader);
    }

    public Task DisposeAsync()
    {
        met.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Whoever_holds_the_power_gives_a_certificate_that_anybody_checks_by_its_code()
    {
        var code = await Give();

        foreach (
            var typed in new[]
            {
                code,
                CertificateCode.Written(code),
                " " + code.ToUpperInvariant() + " ",
                CertificateCode.Written(code).Replace('0', 'O'),
            }
        )
        {
            var page = await Read(Actor.Guest, typed);
            Assert.Equal(
                ("Mira M.", "Beta tester", "Found what nobody did.", "The makers", new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc)),
                (page!.Name, page.Title, page.Reason, page.Signatory, page.Day)
            );
            Assert.Equal(("Mira", false, false), (page.Member.Name, page.IsOwn, page.CanRevoke));
        }
        var act = await met.Forum.With(db => db.Acts.SingleAsync(a => a.Kind == ActKind.AwardCertificate));
        Assert.Equal(("Found what nobody did.", "Beta tester", code, lea.MemberId), (act.Reason, act.Before, act.After, act.MemberId));
        Assert.NotNull(act.GrantId);
        Assert.Null(await Read(Actor.Guest, code[..^1] + (code[^1] == 'z' ? 'y' : 'z')));
        foreach (var never in new[] { null, "", "-", code[1..], code + "0", new string('7', 500), "\0" })
            Assert.Null(await Read(Actor.Guest, never));
    }

    [Fact]
    public async Task Nobody_else_gives_one_and_nobody_gives_themselves_one()
    {
        Assert.Equal(Denial.NoPower, await Denied(met.Member, met.Deputy));
        Assert.Equal(Denial.SignInFirst, await Denied(Actor.Guest, met.Member));
        Assert.Equal(Denial.YourselfNot, await Denied(lea, lea));
        Assert.IsType<Outcome<string>.NotFound>(await Try(lea, "nobody", Tester));
        await met.Forum.With(db =>
            db.Members.Where(m => m.Name == "Mira").ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported))
        );
        Assert.Equal(Denial.NotClaimed, await Denied(lea, met.Member));
    }

    [Fact]
    public async Task Nobody_gives_one_by_power_that_comes_from_whom_it_is_for_nor_gives_it_back()
    {
        Assert.Equal(Denial.PowerFromThem, await Denied(lea, met.Owner));
        var op = await met.Forum.Operator();
        var code = Assert.IsType<Outcome<string>.Done>(await Try(op, met.Owner.PublicId, Tester)).Value;
        Assert.IsType<Outcome<string>.Done>(await Revoke(lea, code, true));
        Assert.Equal(Denial.PowerFromThem, Assert.IsType<Outcome<string>.Denied>(await Revoke(lea, code, false)).Why);
        Assert.IsType<Outcome<string>.Done>(await Revoke(op, code, false));
    }

    [Fact]
    public async Task Who_is_suspended_gets_none_and_none_back()
    {
        var code = await Give();
        await Revoke(lea, code, true);
        await met.Forum.Done(db => SuspendMember.Run(db, met.Owner, met.Member.PublicId, 3, "Loud.", default));

        Assert.Equal(Denial.TheyAreSuspended, await Denied(lea, met.Member));
        Assert.Equal(Denial.TheyAreSuspended, Assert.IsType<Outcome<string>.Denied>(await Revoke(lea, code, false)).Why);
        met.Forum.Clock.Now += TimeSpan.FromDays(4);
        Assert.IsType<Outcome<string>.Done>(await Revoke(lea, code, false));
    }

    [Fact]
    public async Task What_should_not_stand_on_it_is_taken_out_with_the_words_of_its_record()
    {
        var code = await Give();
        var act = (await Read(Actor.Guest, code))!.ActId;
        await met.Forum.Done(db => RedactAct.Run(db, met.Owner, act, "Her real name.", default));

        var page = (await Read(Actor.Guest, code))!;
        Assert.Equal(("", "", "", ""), (page.Name, page.Title, page.Reason, page.Signatory));
        Assert.Equal(("Mira", act), (page.Member.Name, page.ActId));
    }

    [Theory]
    [InlineData(null, "Title", "For it.", "Us", "2026-03-02", "Name")]
    [InlineData("Mira", " ", "For it.", "Us", "2026-03-02", "Title")]
    [InlineData("Mira", "Title", "", "Us", "2026-03-02", "Reason")]
    [InlineData("Mira", "Title", "For it.", null, "2026-03-02", "Signatory")]
    [InlineData("Mira", "Title", "For it.", "Us", null, "Day")]
    [InlineData("Mira", "Title", "For it.", "Us", "02.03.2026", "Day")]
    [InlineData("Mira", "Title", "For it.", "Us", "2026-13-02", "Day")]
    [InlineData("Mira", "Title", "For it.", "Us", "2026-03-04", "Day")]
    [InlineData("Mira", "Title", "For it.", "Us", "1969-12-31", "Day")]
    public async Task What_is_wrong_is_said_at_its_field(string? name, string? title, string? reason, string? signatory, string? day, string field)
    {
        var outcome = await Try(lea, met.Member.PublicId, new CertificateForm(name, title, reason, signatory, day));

        Assert.Equal(field, Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems).Field);
    }

    [Fact]
    public async Task Too_long_texts_are_refused_each_at_its_field()
    {
        var form = new CertificateForm(
            new string('x', Certificate.NameLimit + 1),
            new string('x', Certificate.TitleLimit + 1),
            new string('x', Certificate.ReasonLimit + 1),
            new string('x', Certificate.NameLimit + 1),
            "2026-03-02"
        );

        var wrong = Assert.IsType<Outcome<string>.Invalid>(await Try(lea, met.Member.PublicId, form)).Problems;
        Assert.Equal(["Name", "Reason", "Signatory", "Title"], wrong.Select(problem => problem.Field).Order());
        Assert.All(wrong, problem => Assert.Equal(ProblemKind.TooLong, problem.Kind));
    }

    [Fact]
    public async Task A_revoked_one_says_so_and_why_and_is_given_back_by_undoing_it()
    {
        var code = await Give();
        Assert.IsType<Outcome<string>.Denied>(await Revoke(met.Member, code, true));
        Assert.IsType<Outcome<string>.Invalid>(await Revoke(lea, code, true, " "));
        Assert.IsType<Outcome<string>.NotFound>(await Revoke(lea, "7777-7777-7777", true));
        var act = Assert.IsType<Outcome<string>.Done>(await Revoke(lea, code, true)).Value;
        Assert.Equal(Denial.AlreadyDone, Assert.IsType<Outcome<string>.Denied>(await Revoke(lea, code, true)).Why);

        var page = await Read(Actor.Guest, code);
        Assert.Equal((true, "It was another.", act), (page!.RevokedAt is not null, page.RevokedFor, page.RevokingActId));
        Assert.Empty(await Of(Actor.Guest));
        Assert.Empty(await met.Forum.With(db => CertificateNews.Lately(db, met.Member, default)));
        await met.Forum.Done(db => UndoAct.Run(db, lea, act, "It was her.", default));
        Assert.Null((await Read(Actor.Guest, code))!.RevokedAt);
        Assert.Single(await Of(Actor.Guest));
        var given = (await Read(Actor.Guest, code))!.ActId;
        await met.Forum.Done(db => UndoAct.Run(db, lea, given, "It was not.", default));
        Assert.NotNull((await Read(Actor.Guest, code))!.RevokedAt);
    }

    [Fact]
    public async Task Nobody_gives_themselves_back_what_was_revoked()
    {
        var code = await Give();
        await met.Give(met.Owner, met.Form(met.Claim, "Mira", Power.AwardCertificate) with { Where = "site" });
        await Revoke(lea, code, true);
        var mira = await met.Forum.Again(met.Member);

        Assert.Equal(Denial.YourselfNot, Assert.IsType<Outcome<string>.Denied>(await Revoke(mira, code, false)).Why);
        Assert.False((await Read(mira, code))!.CanRevoke);
        Assert.True((await Read(lea, code))!.CanRevoke);
    }

    [Fact]
    public async Task The_member_takes_theirs_off_their_page_and_it_can_be_checked_all_the_same()
    {
        var code = await Give();
        Assert.Equal(["Beta tester"], (await Of(Actor.Guest)).Select(line => line.Title));
        foreach (var other in new[] { Actor.Guest, lea })
            Assert.IsType<Outcome<Nothing>.Denied>(await met.Forum.With(db => HideCertificate.Run(db, other, code, true, default)));

        await met.Forum.Done(db => HideCertificate.Run(db, met.Member, code, true, default));
        foreach (var other in new[] { Actor.Guest, lea, met.Owner })
            Assert.Empty(await Of(other));
        Assert.True(Assert.Single(await Of(met.Member)).IsHidden);
        Assert.NotNull(await Read(Actor.Guest, code));
        await met.Forum.Done(db => HideCertificate.Run(db, met.Member, code, false, default));
        Assert.Single(await Of(Actor.Guest));
    }

    [Fact]
    public async Task The_member_is_told_until_they_have_read_it_unless_they_do_not_want_to_be()
    {
        await Give();
        Assert.Equal(1, await Unread());
        Assert.True(Assert.Single(await met.Forum.With(db => CertificateNews.Lately(db, met.Member, default))).IsUnread);
        await met.Forum.Done(db => ReadNotices.Run(db, met.Member, null, default));
        Assert.Equal(0, await Unread());
        Assert.False(Assert.Single(await met.Forum.With(db => CertificateNews.Lately(db, met.Member, default))).IsUnread);
        var others = Enum.GetValues<NoticeKind>().Except([NoticeKind.CertificateGiven]).ToList();
        await met.Forum.Done(db => ChooseNotices.Run(db, met.Member, new NoticeChoice(others, true), default));
        await Give();
        Assert.Equal(0, await Unread());
        Assert.Empty(await met.Forum.With(db => CertificateNews.Lately(db, met.Member, default)));
    }

    [Fact]
    public async Task With_the_member_their_certificates_go()
    {
        var code = await Give();
        await met.Forum.Done(db => LeaveForum.Run(db, met.Member, TestForum.Password, false, TestForum.Plain, default));

        Assert.Null(await Read(Actor.Guest, code));
        Assert.Equal(0, await met.Forum.With(db => db.Certificates.CountAsync()));
    }

    [Fact]
    public void A_code_is_written_in_groups_that_can_be_read_aloud()
    {
        Assert.Equal("7F3K-9M2Q-X8TB", CertificateCode.Written("7f3k9m2qx8tb"));
        Assert.Equal("7f3k9m2qx8tb", CertificateCode.Read("7F3K-9M2Q-X8TB"));
        Assert.Equal("110000000000", CertificateCode.Read("IL oo-OOOO oooo"));
    }

    private async Task<string> Give() => Assert.IsType<Outcome<string>.Done>(await Try(lea, met.Member.PublicId, Tester)).Value;

    private Task<Outcome<string>> Try(Actor who, string member, CertificateForm form) =>
        met.Forum.With(db => AwardCertificate.Run(db, who, member, form, default));

    private async Task<Denial> Denied(Actor who, Actor whom) => Assert.IsType<Outcome<string>.Denied>(await Try(who, whom.PublicId, Tester)).Why;

    private Task<Outcome<string>> Revoke(Actor who, string code, bool revoke, string reason = "It was another.") =>
        met.Forum.With(db => RevokeCertificate.Run(db, who, code, revoke, reason, default));

    private Task<CertificatePage?> Read(Actor who, string? code) => met.Forum.With(db => CertificateReader.Read(db, who, code, default));

    private Task<List<CertificateLine>> Of(Actor viewer) => met.Forum.With(db => CertificateReader.Of(db, viewer, met.Member.PublicId, default));

    private Task<int> Unread() => met.Forum.With(db => UnreadNotices.Count(db, met.Member, default));
}
