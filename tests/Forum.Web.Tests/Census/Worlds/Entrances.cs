using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Ways into groups: a club that takes applications, and an agreement of a group whose boards are hidden. Both twins have them.</summary>
public static class Entrances
{
    public const string Club = "Club";
    public const string Question = "What do you collect?";

    /// <summary>The name of an application that waits.</summary>
    public const string Waiting = "application";

    /// <summary>The name of the token of a link that nobody has used.</summary>
    public const string Link = "link";

    public static void Open(Chronicle c)
    {
        c.Write(
            w => w.Do(typeof(CreateGroup), Cast.Owner, (db, a) => CreateGroup.Run(db, a, new GroupForm(Club, "About stamps", true), default)),
            Club
        );
        Change(c, Club, GroupEntry.Application, "No *trading*.", 0);
        Settle(c, Apply(c, "Ada", 1), true);
        Settle(c, Apply(c, "Ben", 1), false);
        Change(c, Club, GroupEntry.Application, "No trading, *please*.", 1);
        Accept(c, Club, "Ada", 2);
        Apply(c, "Cleo", 2);
        c.Write(w => w.Do(typeof(WithdrawApplication), "Cleo", (db, a) => WithdrawApplication.Run(db, a, w.Id(Club) ?? "", default)));
        Apply(c, "Ole", 2, Waiting);
        Change(c, Cast.Council, GroupEntry.Invitation, "Not a *word*.", 0);
        foreach (var name in new[] { "Ivan", "Ada" })
            Accept(c, Cast.Council, name, 1);
        Invite(c);
    }

    /// <summary>A link that nobody has used into a group that isn't listed, one that was used and one that was revoked.</summary>
    private static void Invite(Chronicle c)
    {
        foreach (var link in new[] { "used link", "revoked link", Link })
            c.Write(
                w =>
                    w.Do(
                        typeof(InviteToGroup),
                        Cast.Owner,
                        (db, a) =>
                            InviteToGroup.Run(db, a, w.Id(Cast.Council) ?? "", new InvitationForm(GroupInvitation.MostDays, null, "Come."), default)
                    ),
                link
            );
        c.Write(w => w.Do(typeof(UseInvitation), "Ben", (db, a) => UseInvitation.Run(db, a, w.Id("used link") ?? "", true, 1, default)));
        c.Write(w => w.Do(typeof(RevokeInvitation), Cast.Owner, async (db, a) => await RevokeInvitation.Run(db, a, await Id(w, db), default)));
    }

    private static Task<string> Id(World w, ForumDb db)
    {
        var hash = Session.HashOf(w.Id("revoked link") ?? "");
        return db.GroupInvitations.Where(i => i.TokenHash == hash).Select(i => i.PublicId).SingleAsync();
    }

    /// <summary>Somebody's wish that only those who manage groups know of.</summary>
    public static void Knock(Chronicle c) => Settle(c, Apply(c, "Hanna", 2), false);

    /// <summary>And one that waits.</summary>
    public static void Wait(Chronicle c) => Apply(c, "Hugo", 2);

    private static void Change(Chronicle c, string group, GroupEntry entry, string agreement, int basedOn) =>
        c.Write(w =>
            w.Do(
                typeof(ChangeGroupEntry),
                Cast.Owner,
                (db, a) => ChangeGroupEntry.Run(db, a, w.Id(group) ?? "", new EntryForm($"{entry}", Question, 9, agreement, basedOn), default)
            )
        );

    private static string Apply(Chronicle c, string who, int version, string? called = null) =>
        c.Write(
            w =>
                w.Do(
                    typeof(ApplyToGroup),
                    who,
                    (db, a) =>
                        ApplyToGroup.Run(
                            db,
                            a,
                            w.Id(Club) ?? "",
                            new ApplicationForm(["Lighthouses"], GroupQuestions.KeyOf(Question), true, version),
                            default
                        )
                ),
            called
        );

    private static void Settle(Chronicle c, string application, bool admit) =>
        c.Write(w =>
            w.Do(
                typeof(SettleApplication),
                Cast.Owner,
                (db, a) => SettleApplication.Run(db, a, w.Id(application) ?? "", new SettleForm(admit, null, "As we said."), default)
            )
        );

    private static void Accept(Chronicle c, string group, string who, int version) =>
        c.Write(w => w.Do(typeof(AcceptAgreement), who, (db, a) => AcceptAgreement.Run(db, a, w.Id(group) ?? "", true, version, default)));
}
