using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

/// <summary>A group as somebody meets it who is in, wants to come in, or only knows of it.</summary>
/// <param name="Group">Without its size.</param>
/// <param name="Questions">As they are stored.</param>
/// <param name="Agreement">What is to be accepted now; null where there is nothing.</param>
/// <param name="Mine">The actor's own membership while it lasts.</param>
/// <param name="Application">The actor's latest application.</param>
/// <param name="WhyNot">Why they can't apply now; null where they can.</param>
public sealed record GroupEntrance(
    GroupLine Group,
    string Questions,
    int WaitDays,
    GroupAgreement? Agreement,
    MyMembership? Mine,
    MyApplication? Application,
    Denial? WhyNot
)
{
    public bool MustAccept => Mine is { HasAgreed: false };
}

public sealed record MyMembership(DateTime? Until, bool HasAgreed, int AgreedVersion);

/// <param name="MayApplyAt">When the wait after the latest refusal is over; null where there was none.</param>
public sealed record MyApplication(ApplicationOutcome Outcome, DateTime SentAt, DateTime? SettledAt, string Reason, DateTime? MayApplyAt);

public static class EntranceReader
{
    public static async Task<GroupEntrance?> Read(ForumDb db, Actor actor, string groupId, CancellationToken ct)
    {
        var group = await db.Groups.VisibleTo(actor, "Entrance").SingleOrDefaultAsync(g => g.PublicId == groupId, ct);
        if (group is null)
            return null;
        return new GroupEntrance(
            GroupLine.Of(group),
            group.Questions,
            group.WaitDays,
            await Agreements.Present(db, group, ct),
            await Mine(db, actor, group, ct),
            await Latest(db, actor, group, ct),
            await EntryPermits.Apply(db, actor, group, ct)
        );
    }

    private static async Task<MyMembership?> Mine(ForumDb db, Actor actor, Group group, CancellationToken ct) =>
        actor.MemberId is not { } me || actor.IsSuspended
            ? null
            : await db
                .GroupMemberships.Lasting(db.Now)
                .Where(m => m.GroupId == group.Id && m.MemberId == me)
                .Select(m => new MyMembership(m.Until, m.AgreedVersion >= group.AgreementVersion, m.AgreedVersion))
                .SingleOrDefaultAsync(ct);

    private static async Task<MyApplication?> Latest(ForumDb db, Actor actor, Group group, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return null;
        var mine = await db.GroupApplications.Where(a => a.GroupId == group.Id && a.MemberId == me).OrderByDescending(a => a.SentAt).ToListAsync(ct);
        var latest = mine.FirstOrDefault();
        return latest is null
            ? null
            : new MyApplication(latest.Outcome, latest.SentAt, latest.SettledAt, latest.Reason, EntryPermits.MayApplyAt(group.WaitDays, mine));
    }
}
