using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <param name="MadeBy">Null for the operator, and for somebody who left.</param>
public sealed record InvitationLine(string Id, string? MadeBy, DateTime MadeAt, DateTime EndsAt, DateTime? Until);

/// <summary>The links into a group that can still be used.</summary>
public sealed record OpenLinks(GroupLine Group, IReadOnlyList<InvitationLine> Links);

/// <summary>What somebody meets who was handed a link.</summary>
/// <param name="Until">When the membership would end; null is for good.</param>
/// <param name="IsIn">Whether they are in the group already.</param>
public sealed record InvitationPage(GroupLine Group, GroupAgreement? Agreement, DateTime? Until, DateTime EndsAt, bool IsIn);

public static class InvitationReader
{
    public static async Task<Outcome<OpenLinks>> Open(ForumDb db, Actor actor, string groupId, CancellationToken ct)
    {
        if (MemberPermits.ManageGroups(actor, db.Now).Refuses(out var why))
            return why;
        if (await db.Groups.VisibleTo(actor, "Invitations").SingleOrDefaultAsync(g => g.PublicId == groupId, ct) is not { } group)
            return new Outcome<OpenLinks>.NotFound();
        var links = await db
            .GroupInvitations.Open(db.Now)
            .Where(i => i.GroupId == group.Id)
            .OrderByDescending(i => i.MadeAt)
            .ThenByDescending(i => i.Id)
            .Select(i => new InvitationLine(
                i.PublicId,
                db.Members.Where(m => m.Id == i.MadeById && m.LeftAt == null).Select(m => m.Name).FirstOrDefault(),
                i.MadeAt,
                i.EndsAt,
                i.Until
            ))
            .ToListAsync(ct);
        return new OpenLinks(Line(group), links);
    }

    /// <summary>Null where the link leads nowhere, whyever. The holder of one that does reads the name of the group, though it be hidden.</summary>
    public static async Task<InvitationPage?> Of(ForumDb db, Actor actor, string token, CancellationToken ct)
    {
        if (await OpenInvitations.Of(db, token, ct) is not var (invitation, group, _, _))
            return null;
        var isIn = actor.MemberId is { } me && !actor.IsSuspended && await EntryPermits.IsIn(db, group, me, ct);
        return new InvitationPage(Line(group), await Agreements.Present(db, group, ct), invitation.Until, invitation.EndsAt, isIn);
    }

    private static GroupLine Line(Group group) => new(group.PublicId, group.Name, group.Description, group.Listed, 0) { Entry = group.Entry };
}
