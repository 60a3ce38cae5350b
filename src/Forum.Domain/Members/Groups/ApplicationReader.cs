using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members.Groups;

public sealed record ApplicationLine(string Id, MemberCard Member, DateTime SentAt);

/// <param name="Total">How many wait, on all pages.</param>
public sealed record WaitingApplications(GroupLine Group, IReadOnlyList<ApplicationLine> Waiting, int Total, int Page, int Pages);

/// <summary>One application as those read it who may settle it.</summary>
/// <param name="AgreementVersion">What members of the group must have accepted now; 0 for nothing.</param>
/// <param name="Earlier">What became of the applicant's earlier applications here, the latest first.</param>
public sealed record ApplicationPage(
    string Id,
    GroupLine Group,
    MemberCard Member,
    DateTime JoinedAt,
    DateTime SentAt,
    ApplicationOutcome Outcome,
    bool IsOwn,
    int AgreedVersion,
    int AgreementVersion,
    IReadOnlyList<(string Question, string Text)> Answers,
    IReadOnlyList<EarlierApplication> Earlier
);

public sealed record EarlierApplication(ApplicationOutcome Outcome, DateTime SettledAt, string Reason);

public static class ApplicationReader
{
    public const int PageSize = 20;

    /// <summary>Groups with open applications of others, and how many; none for all who may not settle them, and they cost nothing.</summary>
    public static async Task<IReadOnlyList<(string Id, string Name, int Waiting)>> Queues(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (!MemberPermits.ManageGroups(actor, db.Now).IsAllowed)
            return [];
        var open = db.GroupApplications.Where(a => a.Outcome == ApplicationOutcome.Waiting && a.MemberId != actor.MemberId);
        var rows = await db
            .Groups.VisibleTo(actor, "Applications")
            .Where(g => open.Any(a => a.GroupId == g.Id))
            .OrderBy(g => g.Name)
            .Select(g => new
            {
                g.PublicId,
                g.Name,
                Waiting = open.Count(a => a.GroupId == g.Id),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => (row.PublicId, row.Name, row.Waiting))];
    }

    /// <summary>The open applications of a group, the oldest first; denied to all who may not settle them.</summary>
    public static async Task<Outcome<WaitingApplications>> Queue(ForumDb db, Actor actor, string groupId, int page, CancellationToken ct)
    {
        if (MemberPermits.ManageGroups(actor, db.Now).Refuses(out var why))
            return why;
        if (await db.Groups.VisibleTo(actor, "Applications").SingleOrDefaultAsync(g => g.PublicId == groupId, ct) is not { } group)
            return new Outcome<WaitingApplications>.NotFound();
        var waiting = db.GroupApplications.Where(a => a.GroupId == group.Id && a.Outcome == ApplicationOutcome.Waiting);
        var total = await waiting.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await waiting
            .OrderBy(a => a.SentAt)
            .ThenBy(a => a.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(a => new ApplicationLine(
                a.PublicId,
                db.Members.Where(m => m.Id == a.MemberId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
                a.SentAt
            ))
            .ToListAsync(ct);
        return new WaitingApplications(Line(group), rows, total, shown, pages);
    }

    public static async Task<Outcome<ApplicationPage>> One(ForumDb db, Actor actor, string applicationId, CancellationToken ct)
    {
        if (MemberPermits.ManageGroups(actor, db.Now).Refuses(out var why))
            return why;
        var groups = db.Groups.VisibleTo(actor, "Application");
        var found = await db
            .GroupApplications.Include(a => a.Group)
            .Include(a => a.Answers.OrderBy(answer => answer.Position))
            .SingleOrDefaultAsync(a => a.PublicId == applicationId && groups.Any(g => g.Id == a.GroupId), ct);
        if (found is null)
            return new Outcome<ApplicationPage>.NotFound();
        var member = await db.Members.SingleAsync(m => m.Id == found.MemberId, ct);
        return new ApplicationPage(
            found.PublicId,
            Line(found.Group!),
            new MemberCard(member.PublicId, member.Name, member.Standing),
            member.JoinedAt,
            found.SentAt,
            found.Outcome,
            found.MemberId == actor.MemberId,
            found.AgreedVersion,
            found.Group!.AgreementVersion,
            [.. found.Answers.Select(answer => (answer.Question, answer.Text))],
            await Earlier(db, found, ct)
        );
    }

    private static async Task<List<EarlierApplication>> Earlier(ForumDb db, GroupApplication than, CancellationToken ct) =>
        [
            .. await db
                .GroupApplications.Where(a => a.GroupId == than.GroupId && a.MemberId == than.MemberId && a.Id < than.Id && a.SettledAt != null)
                .OrderByDescending(a => a.Id)
                .Take(10)
                .Select(a => new EarlierApplication(a.Outcome, a.SettledAt!.Value, a.Reason))
                .ToListAsync(ct),
        ];

    private static GroupLine Line(Group group) => new(group.PublicId, group.Name, group.Description, group.Listed, 0) { Entry = group.Entry };
}
