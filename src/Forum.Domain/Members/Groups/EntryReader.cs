using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <summary>How one gets into a group, for changing it.</summary>
/// <param name="Questions">One a line.</param>
/// <param name="Agreement">As Markdown; empty for none.</param>
/// <param name="Members">How many are in: they would have to accept another agreement.</param>
public sealed record EntryPage(GroupLine Group, string Questions, int WaitDays, string Agreement, int AgreementVersion, int Members);

public static class EntryReader
{
    public static async Task<Outcome<EntryPage>> Read(ForumDb db, Actor actor, string groupId, CancellationToken ct)
    {
        if (MemberPermits.ManageGroups(actor, db.Now).Refuses(out var why))
            return why;
        if (await db.Groups.VisibleTo(actor, "Entry").SingleOrDefaultAsync(g => g.PublicId == groupId, ct) is not { } group)
            return new Outcome<EntryPage>.NotFound();
        return new EntryPage(
            GroupLine.Of(group),
            group.Questions,
            group.WaitDays,
            (await Agreements.Present(db, group, ct))?.Source ?? "",
            group.AgreementVersion,
            await db.GroupMemberships.Lasting(db.Now).CountAsync(m => m.GroupId == group.Id, ct)
        );
    }
}
