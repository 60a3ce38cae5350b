using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class MemberPageReader
{
    public static async Task<MemberPage?> Read(
        ForumDb db,
        Actor actor,
        string memberId,
        ActivityKind kind,
        ThreadCursor? cursor,
        CancellationToken ct
    )
    {
        var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId, ct);
        if (member is null)
            return null;
        var self = member.Id == actor.MemberId;
        var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
        bool Tells(ProfileParts part) => self || member.Shows.HasFlag(part);
        var activity = await PublicActivity.Read(db, member.Id, ct);
        var tellsGroups = Tells(ProfileParts.Groups) || MemberPermits.ManageGroups(actor, db.Now).IsAllowed;
        return new MemberPage(
            new MemberCard(member.PublicId, member.Name, member.Standing),
            member.JoinedAt,
            member.AboutHtml,
            Tells(ProfileParts.Email) && !actor.IsGuest && (self || !actor.IsSuspended) ? member.Email : null,
            activity,
            Tells(ProfileParts.Activity) ? await MemberActivity.Read(db, actor, member.Id, kind, cursor, ct) : null,
            tellsGroups ? await GroupReader.Of(db, actor, member.Id, ct) : [],
            await Sanctions(db, actor, member, ct),
            member.Shows,
            self,
            !self && MemberPermits.Help(actor, db.Now).IsAllowed,
            MemberPermits.Lift(actor, Power.SuspendMember, member, audience, db.Now).IsAllowed,
            MemberPermits.Lift(actor, Power.SilenceMember, member, audience, db.Now).IsAllowed
        )
        {
            SourceName = member.SourceName,
            Next = self ? NextStanding.After(member.Standing, db.Now - member.JoinedAt, activity.Posts, activity.Votes) : null,
            IsUnclaimed = member.Origin == MemberOrigin.Imported,
            Warnings = await WarningReader.Of(db, actor, member, ct),
            CanWarn = MemberPermits.Warn(actor, member, audience, db.Now).IsAllowed,
            CanSeeNotes = MemberPermits.SeeNotes(actor, member, audience, db.Now).IsAllowed,
            CanErase = MemberPermits.Erase(actor, member, audience, db.Now).IsAllowed,
        };
    }

    /// <summary>The page behind a name, for mentions; null where nobody has it.</summary>
    public static Task<string?> IdOfName(ForumDb db, Actor actor, string name, CancellationToken ct)
    {
        var folded = Members.Names.MemberName.Fold(name);
        return db.Members.VisibleTo(actor).Where(m => m.FoldedName == folded).Select(m => m.PublicId).SingleOrDefaultAsync(ct);
    }

    /// <summary>The name of a member, for their picture; null where there is none.</summary>
    public static Task<string?> NameOf(ForumDb db, Actor actor, string memberId, CancellationToken ct) =>
        db.Members.VisibleTo(actor, "MemberName").Where(m => m.PublicId == memberId).Select(m => m.Name).SingleOrDefaultAsync(ct);

    /// <summary>Sanctions in force: the member themselves, and whoever could lift them, are told.</summary>
    private static Task<List<SanctionLine>> Sanctions(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        var now = db.Now;
        var tells =
            member.Id == actor.MemberId
            || (!actor.IsSuspended && (actor.HoldsSomewhere(Power.SuspendMember) || actor.HoldsSomewhere(Power.SilenceMember)));
        return db
            .Sanctions.Where(s => tells && s.MemberId == member.Id && s.LiftedAt == null && (s.Until == null || s.Until > now))
            .OrderBy(s => s.From)
            .Select(s => new SanctionLine(s.Kind, s.Reason, s.From, s.Until))
            .ToListAsync(ct);
    }
}
