using Forum.Domain.Delegation;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>The account itself, and what was given or done to it.</summary>
internal static class OwnAccount
{
    private sealed record AccountRow(
        string Id,
        string Name,
        string? NameAtSource,
        string? Email,
        string About,
        DateTime JoinedAt,
        MemberOrigin Origin,
        Standing Standing,
        int? AgreedRules,
        DateTime AllReadAt,
        DateTime? WelcomedAt
    );

    private sealed record SessionRow(string Device, DateTime StartedAt, DateTime EndsAt);

    private sealed record LinkRow(DateTime EndsAt, DateTime? UsedAt);

    private sealed record GroupRow(string? Group, DateTime Since, DateTime? Until, MembershipSource Source, int AgreedVersion);

    private sealed record PowersRow(string Powers, GrantSource Source, DateTime From, DateTime? Until, DateTime? RevokedAt);

    private sealed record SanctionRow(SanctionKind Kind, string Reason, DateTime From, DateTime? Until, DateTime? LiftedAt);

    private sealed record WarningRow(DateTime At, string Reason, string Text, DateTime? TakenBackAt);

    private sealed record AddressRow(string Address);

    public static IEnumerable<OwnDataPart> Parts(ForumDb db, Actor actor, long me, CancellationToken ct) =>
        [
            new("account", OwnRows.Few(() => Account(db, me, ct))),
            new("preferences", OwnRows.Few(() => Preferences(db, me, ct))),
            new("sessions", OwnRows.Few(() => Sessions(db, me, ct))),
            new("passwordLinks", OwnRows.Few(() => Links(db, me, ct))),
            new("groups", OwnRows.Few(() => Groups(db, me, ct))),
            new("groupApplications", OwnRows.Few(() => OwnApplications.Of(db, me, ct))),
            new("candidacies", OwnRows.Few(() => OwnElections.Candidacies(db, actor, me, ct))),
            new("nominationsByYou", OwnRows.Few(() => OwnElections.Nominations(db, actor, me, ct))),
            new("electionsToVoteIn", OwnRows.Few(() => OwnElections.Votes(db, actor, me, ct))),
            new("questionsToCandidates", OwnRows.Few(() => OwnElections.Questions(db, actor, me, ct))),
            new("questionsWanted", OwnRows.Few(() => OwnElections.Wanted(db, actor, me, ct))),
            new("objections", OwnRows.Few(() => OwnElections.Objections(db, actor, me, ct))),
            new("mandates", OwnRows.Few(() => OwnElections.Mandates(db, actor, me, ct))),
            new("recallsStarted", OwnRows.Few(() => OwnRecalls.Started(db, actor, me, ct))),
            new("countbackAnswers", OwnRows.Few(() => OwnElections.Answers(db, actor, me, ct))),
            new("handoverNotes", OwnRows.Few(() => OwnElections.Handover(db, actor, me, ct))),
            new("recallsSigned", OwnRows.Few(() => OwnRecalls.Signed(db, actor, me, ct))),
            new("powers", OwnRows.Few(() => Powers(db, actor, me, ct))),
            new("sanctions", OwnRows.Few(() => Sanctions(db, me, ct))),
            new("warnings", OwnRows.Few(() => Warnings(db, me, ct))),
            new("awards", OwnRows.Few(() => OwnAwards.Of(db, actor, me, ct))),
            new("certificates", OwnRows.Few(() => OwnCertificates.Of(db, me, ct))),
            new("reputation", OwnRows.Few(() => OwnReputation.Of(db, actor, me, ct))),
            new(
                "oldAddresses",
                OwnRows.Few(() => db.OldAddresses.Where(a => a.MemberId == me).Select(a => new AddressRow(a.Address)).ToListAsync(ct))
            ),
        ];

    private static Task<List<AccountRow>> Account(ForumDb db, long me, CancellationToken ct) =>
        db
            .Members.Where(m => m.Id == me)
            .Select(m => new AccountRow(
                m.PublicId,
                m.Name,
                m.SourceName,
                m.Email,
                m.About,
                m.JoinedAt,
                m.Origin,
                m.Standing,
                m.AgreedRules,
                m.AllReadAt,
                m.WelcomedAt
            ))
            .ToListAsync(ct);

    private static Task<List<Preferences>> Preferences(ForumDb db, long me, CancellationToken ct) =>
        db.Members.Where(m => m.Id == me).Select(m => new Preferences(m.Language, m.Theme, m.TimeZone, m.PostsPerPage, m.Shows)).ToListAsync(ct);

    private static Task<List<SessionRow>> Sessions(ForumDb db, long me, CancellationToken ct) =>
        db
            .Sessions.Where(s => s.MemberId == me)
            .OrderBy(s => s.StartedAt)
            .Select(s => new SessionRow(s.Device, s.StartedAt, s.EndsAt))
            .ToListAsync(ct);

    private static Task<List<LinkRow>> Links(ForumDb db, long me, CancellationToken ct) =>
        db.PasswordLinks.Where(l => l.MemberId == me).OrderBy(l => l.EndsAt).Select(l => new LinkRow(l.EndsAt, l.UsedAt)).ToListAsync(ct);

    /// <summary>One knows one's groups as long as one is in them; later only those that everybody may know of.</summary>
    private static Task<List<GroupRow>> Groups(ForumDb db, long me, CancellationToken ct)
    {
        var now = db.Now;
        return db
            .GroupMemberships.Where(m => m.MemberId == me)
            .OrderBy(m => m.Since)
            .ThenBy(m => m.Id)
            .Select(m => new GroupRow(
                m.Group!.Listed || m.Until == null || m.Until > now ? m.Group.Name : null,
                m.Since,
                m.Until,
                m.Source,
                m.AgreedVersion
            ))
            .ToListAsync(ct);
    }

    /// <summary>Over places that they see now: elsewhere even the power would tell of a place.</summary>
    private static async Task<List<PowersRow>> Powers(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var grants = db.Grants.VisibleTo(db, actor, "OwnPowers").Where(g => g.HolderMemberId == me).OrderBy(g => g.From).ThenBy(g => g.Id);
        return [.. (await grants.ToListAsync(ct)).Select(g => new PowersRow(g.Powers.ToString(), g.Source, g.From, g.Until, g.RevokedAt))];
    }

    private static Task<List<WarningRow>> Warnings(ForumDb db, long me, CancellationToken ct) =>
        db
            .Warnings.Where(w => w.MemberId == me)
            .OrderBy(w => w.Id)
            .Join(db.Acts, w => w.ActId, a => a.Id, (w, a) => new WarningRow(w.At, a.Reason, w.Text, w.TakenBackAt))
            .ToListAsync(ct);

    private static Task<List<SanctionRow>> Sanctions(ForumDb db, long me, CancellationToken ct) =>
        db
            .Sanctions.Where(s => s.MemberId == me)
            .OrderBy(s => s.From)
            .ThenBy(s => s.Id)
            .Select(s => new SanctionRow(s.Kind, s.Reason, s.From, s.Until, s.LiftedAt))
            .ToListAsync(ct);
}
