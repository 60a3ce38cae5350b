using Forum.Domain.Audiences;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Boards;
using Forum.Domain.Certificates;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Notifications;
using Forum.Domain.Site;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>What is done about accounts, groups and the site: things that nothing hides, so both twins have them.</summary>
public static class Errands
{
    /// <summary>Verbs that have no object which a board's audience could hide, each with what it works on.</summary>
    public static readonly IReadOnlyDictionary<Type, string> OnNothingHidden = new Dictionary<Type, string>
    {
        [typeof(AddToGroup)] = "groups are the same in both worlds",
        [typeof(ChangeGroup)] = "groups are the same in both worlds",
        [typeof(CreateGroup)] = "groups are the same in both worlds",
        [typeof(RemoveFromGroup)] = "groups are the same in both worlds",
        [typeof(ChangeGroupEntry)] = "groups are the same in both worlds",
        [typeof(InviteToGroup)] = "groups are the same in both worlds",
        [typeof(RevokeInvitation)] = "groups are the same in both worlds",
        [typeof(UseInvitation)] = "groups are the same in both worlds",
        [typeof(ApplyToGroup)] = "groups are the same in both worlds; what only some of those read who have powers is hidden from others",
        [typeof(WithdrawApplication)] = "groups are the same in both worlds",
        [typeof(SettleApplication)] = "groups are the same in both worlds",
        [typeof(AcceptAgreement)] = "groups are the same in both worlds",
        [typeof(OpenSection)] = "sections hide nothing",
        [typeof(ChangeSection)] = "sections hide nothing",
        [typeof(ChangePassword)] = "one's own account",
        [typeof(ChoosePreferences)] = "one's own account",
        [typeof(ChooseNotices)] = "one's own account",
        [typeof(EditProfile)] = "one's own account",
        [typeof(EndSession)] = "one's own account",
        [typeof(LeaveForum)] = "one's own account; Dora's hidden posts go with her in the world that has them",
        [typeof(CreateMember)] = "accounts are public",
        [typeof(EraseMember)] = "accounts are public",
        [typeof(ConfirmProposal)] = "accounts are public",
        [typeof(RefuseProposal)] = "accounts are public",
        [typeof(WriteNote)] = "accounts are public; what is noted about them is read by the same people in both worlds",
        [typeof(ChangeNote)] = "accounts are public; what is noted about them is read by the same people in both worlds",
        [typeof(DeleteNote)] = "accounts are public; what is noted about them is read by the same people in both worlds",
        [typeof(BringBadges)] = "the site and its tags are everybody's",
        [typeof(IssuePasswordLink)] = "accounts are public",
        [typeof(SetPassword)] = "accounts are public",
        [typeof(ChangeLogo)] = "the site is everybody's",
        [typeof(ChangeSite)] = "the site is everybody's",
        [typeof(AwardCertificate)] = "a certificate is for anybody who has its code",
        [typeof(RevokeCertificate)] = "a certificate is for anybody who has its code",
        [typeof(HideCertificate)] = "a certificate is for anybody who has its code",
        [typeof(DismissWelcome)] = "the site is everybody's",
        [typeof(WriteSitePage)] = "the site is everybody's",
    };

    private static readonly Preferences Chosen = new(
        "ru",
        "contrast",
        "Europe/Athens",
        10,
        ProfileParts.Activity | ProfileParts.Email | ProfileParts.Unlisted
    );
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public static void OnTheSite(Chronicle c)
    {
        var site = new SiteForm("Harbour", "A wall that listens", "Welcome **in**.", 210, "default", "en", true, true, "Off topic\nRude");
        c.Write(w => w.Do(typeof(ChangeSite), Cast.Owner, (db, a) => ChangeSite.Run(db, a, site, ["default"], ["en"], default)));
        c.Write(w => w.Do(typeof(ChangeLogo), Cast.Owner, (db, a) => ChangeLogo.Run(db, a, Picture, default)));
        foreach (var kind in Enum.GetValues<SitePageKind>())
            c.Write(w => w.Do(typeof(WriteSitePage), Cast.Owner, (db, a) => WriteSitePage.Run(db, a, kind, "en", $"# {kind}", 0, default)));
        c.Write(w => w.Do(typeof(ChangeSection), Cast.Owner, (db, a) => ChangeSection.Run(db, a, w["makers"], "The makers' corner", 20, default)));
        c.Write(w =>
            w.Do(
                typeof(ChangeGroup),
                Cast.Owner,
                (db, a) => ChangeGroup.Run(db, a, w[Cast.Council], new GroupForm(Cast.Council, "Those who decide", false), default)
            )
        );
        Entrances.Open(c);
    }

    public static void OnAccounts(Chronicle c)
    {
        c.Write(w => w.Do(typeof(CreateMember), "", (db, a) => CreateMember.Run(db, a, "Petra", World.Password, World.Hash, default)), "Petra");
        c.Write(w => w.Do(typeof(SetPassword), "", (db, a) => SetPassword.Run(db, a, "Petra", World.Password, World.Hash, default)));
        c.Write(w => w.Do(typeof(IssuePasswordLink), Cast.Owner, (db, a) => IssuePasswordLink.Run(db, a, w["Petra"], "Forgot it.", default)));
        c.Write(w => w.Do(typeof(EditProfile), "Ada", (db, a) => EditProfile.Run(db, a, new ProfileForm("I like *logs*.", null), default)));
        c.Write(w => w.Do(typeof(DismissWelcome), "Ole", (db, a) => DismissWelcome.Run(db, a, default)));
        c.Write(w => w.Do(typeof(ChoosePreferences), "Ole", (db, a) => ChoosePreferences.Run(db, a, Chosen, default)));
        c.Write(w =>
            w.Do(typeof(ChangePassword), "Ben", (db, a) => ChangePassword.Run(db, a, World.Password, World.Password, World.Hashing, default))
        );
        c.Write(w => w.Do(typeof(ChooseNotices), "Ole", (db, a) => ChooseNotices.Run(db, a, new NoticeChoice([NoticeKind.Mention], true), default)));
        var session = c.Write(w => w.Do(async db => await Begin(w, db)));
        c.Write(w => w.Do(typeof(EndSession), "Ben", (db, a) => EndSession.Run(db, a, w.Id(session) ?? "", default)));
        c.Write(w => w.Do(typeof(SuspendMember), Cast.Owner, (db, a) => SuspendMember.Run(db, a, w["Cleo"], 10, "Spam.", default)));
        c.Write(w =>
            w.Do(typeof(LiftSanction), Cast.Owner, (db, a) => LiftSanction.Run(db, a, w["Cleo"], SanctionKind.Suspension, "It was none.", default))
        );
    }

    /// <summary>Notes about members, and warnings.</summary>
    public static void ForOrder(Chronicle c)
    {
        var kept = Note(c, Cast.Owner, "Mira");
        c.Write(w =>
            w.Do(typeof(ChangeNote), Cast.Owner, (db, a) => ChangeNote.Run(db, a, w["Mira"], w.Id(kept) ?? "", "Loud in the evening.", default))
        );
        var deleted = Note(c, Cast.Moderator, "Mira");
        c.Write(w => w.Do(typeof(DeleteNote), Cast.Moderator, (db, a) => DeleteNote.Run(db, a, w["Mira"], w.Id(deleted) ?? "", default)));
        foreach (var name in new[] { "Mira", "Susan" })
            c.Write(w =>
                w.Do(typeof(WarnMember), Cast.Owner, (db, a) => WarnMember.Run(db, a, w[name], new WarningForm("Loud.", "Softer."), default))
            );
    }

    private static string Note(Chronicle c, string who, string whom) =>
        c.Write(w => w.Do(typeof(WriteNote), who, (db, a) => WriteNote.Run(db, a, w[whom], "Loud.", default)));

    /// <summary>As the command line does it: behind the last board of a section, which may have boards that this one's readers don't see.</summary>
    public static void OpenByName(Chronicle c, string name, AudienceKind audience, params string[] groups) =>
        c.Write(
            w =>
                w.Do(
                    typeof(OpenBoardInSection),
                    "",
                    (db, a) => OpenBoardInSection.Run(db, a, "Using it", Cast.Form(w, name, "section", audience, groups), default)
                ),
            name
        );

    public static void Leave(Chronicle c) =>
        c.Write(w => w.Do(typeof(LeaveForum), "Dora", (db, a) => LeaveForum.Run(db, a, World.Password, true, World.Hashing, default)));

    private static async Task<string> Begin(World w, Forum.Domain.Storage.ForumDb db)
    {
        await StartSession.Run(db, w["Ben"], "A phone", default);
        using var again = w.Host.Storage.Open();
        var id = await again.Sessions.Where(s => s.Device == "A phone").Select(s => s.PublicId).SingleAsync();
        w.Call(id);
        return id;
    }
}
