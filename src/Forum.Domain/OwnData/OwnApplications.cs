using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>With what somebody applied to groups, and what became of it.</summary>
internal static class OwnApplications
{
    internal sealed record Row(
        string? Group,
        DateTime SentAt,
        int AgreedVersion,
        ApplicationOutcome Outcome,
        DateTime? SettledAt,
        string Reason,
        IReadOnlyList<AnswerRow> Answers
    );

    internal sealed record AnswerRow(string Question, string Answer);

    /// <summary>A group that took applications once and is hidden now has no name here, but for those who are in it.</summary>
    public static async Task<List<Row>> Of(ForumDb db, long me, CancellationToken ct)
    {
        var mine = db.GroupMemberships.Lasting(db.Now).Where(m => m.MemberId == me);
        return await db
            .GroupApplications.Where(a => a.MemberId == me)
            .OrderBy(a => a.Id)
            .Select(a => new Row(
                a.Group!.Listed || mine.Any(m => m.GroupId == a.GroupId) ? a.Group.Name : null,
                a.SentAt,
                a.AgreedVersion,
                a.Outcome,
                a.SettledAt,
                a.Reason,
                a.Answers.OrderBy(answer => answer.Position).Select(answer => new AnswerRow(answer.Question, answer.Text)).ToList()
            ))
            .ToListAsync(ct);
    }
}
