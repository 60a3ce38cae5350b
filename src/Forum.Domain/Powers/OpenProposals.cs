using System.Runtime.CompilerServices;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;

namespace Forum.Domain.Powers;

internal static class OpenProposals
{
    /// <summary>Those that can still be confirmed.</summary>
    public static IQueryable<Proposal> Open(this IQueryable<Proposal> proposals, DateTime now) =>
        proposals.Where(p => p.SettledAt == null && p.EndsAt > now);

    /// <summary>Seen by who proposed it and by those who hold the power for it, as far as they may know of whom it is about.</summary>
    public static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> proposals, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var (members, groups) = (db.Members.VisibleTo(actor, surface), db.Groups.VisibleTo(actor, surface));
        bool Holds(Power power) => Authority.Decide(actor, power, Place.Site, db.Now) is Decision.Allowed or Decision.Denied(Denial.LimitReached);
        var (gives, admits, erases) = (Holds(Power.Delegate), Holds(Power.ManageGroups), Holds(Power.EraseMember));
        return proposals
            .Where(p => p.SubjectId == null || db.Members.Any(m => m.Id == p.SubjectId && m.LeftAt != null) || members.Any(m => m.Id == p.SubjectId))
            .Where(p => p.GroupId == null || groups.Any(g => g.Id == p.GroupId))
            .Where(p =>
                p.ProposerId == actor.MemberId
                || (p.Kind == ProposalKind.GivePowers && gives)
                || (p.Kind == ProposalKind.AddToGroup && admits)
                || (p.Kind == ProposalKind.EraseMember && erases)
            )
            .Surface(surface);
    }
}
