using System.Globalization;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Reputation;

/// <summary>
/// Reads what some members have points for, as it stands now: a vote that was taken back, an answer that isn't accepted any more, a post out of sight
/// and a sanction that was lifted aren't there. Threads that are somebody's own are no ground: others couldn't see why.
/// </summary>
internal sealed class LedgerFacts(ForumDb db, IReadOnlyDictionary<long, string> members)
{
    private readonly ICollection<long> ids = [.. members.Keys];
    private readonly List<LedgerEntry> entries = [];

    /// <param name="members">Their public ids.</param>
    public static async Task<IEnumerable<LedgerEntry>> Of(ForumDb db, IReadOnlyDictionary<long, string> members, CancellationToken ct)
    {
        var facts = new LedgerFacts(db, members);
        await facts.Posts(ct);
        await facts.Chosen(ct);
        await facts.Flags(ct);
        await facts.Sanctions(ct);
        return DailyLimit.Cut(facts.entries);
    }

    private async Task Posts(CancellationToken ct)
    {
        var posts = await db
            .Posts.Where(p => ids.Contains(p.AuthorId) && p.State == PostState.Visible && !p.IsComment)
            .Where(p => p.Thread.State == PostState.Visible && p.Thread.AuthorAudienceId == null)
            .Where(p => p.Score != 0 || p.BaseScore != 0 || p.Thread.AcceptedPostId == p.Id)
            .Select(p => new
            {
                p.Id,
                p.PublicId,
                p.AuthorId,
                p.CreatedAt,
                p.Score,
                p.BaseScore,
                IsOpening = p.Number == 1,
                IsQuestion = p.Thread.Format == ThreadFormats.Question,
                IsAccepted = p.Thread.AcceptedPostId == p.Id && p.Thread.AuthorId != p.AuthorId,
                p.Thread.AudienceId,
                Thread = p.Thread.PublicId,
                AskedAt = p.Thread.CreatedAt,
                Asker = p.Thread.AuthorId,
                AskerSince = db.Members.Where(m => m.Id == p.Thread.AuthorId).Select(m => m.JoinedAt).First(),
            })
            .ToListAsync(ct);
        var voted = posts.ConvertAll(p => p.Id);
        var votes = (
            await db
                .Votes.Where(v => voted.Contains(v.PostId))
                .Select(v => new
                {
                    v.PostId,
                    v.MemberId,
                    v.At,
                })
                .ToListAsync(ct)
        ).ToLookup(v => v.PostId);
        foreach (var p in posts)
        {
            var rule =
                !p.IsQuestion ? PointRule.DiscussionVote
                : p.IsOpening ? PointRule.QuestionVote
                : PointRule.AnswerVote;
            foreach (var day in votes[p.Id].Where(v => v.MemberId != p.AuthorId).GroupBy(v => v.At.Date))
                Add(p.AuthorId, rule, p.PublicId + Words(day.Key), day.Key, p.AudienceId, p.Id, day.Count());
            if (p.BaseScore > 0)
                Add(p.AuthorId, PointRule.BroughtVote, p.PublicId, p.CreatedAt, p.AudienceId, p.Id, p.BaseScore);
            if (p.IsAccepted)
                Add(p.AuthorId, PointRule.AnswerAccepted, p.PublicId, p.CreatedAt, p.AudienceId, p.Id);
        }
        var helped = posts.Where(p => p is { IsQuestion: true, IsOpening: false } && (p.IsAccepted || p.Score > 0));
        foreach (
            var of in helped.Where(p => p.Asker != p.AuthorId && p.AskedAt - p.AskerSince < PointTable.NewFor).GroupBy(p => (p.AuthorId, p.Thread))
        )
        {
            var p = of.MinBy(p => p.Id)!;
            Add(p.AuthorId, PointRule.NewcomerHelped, p.Thread, p.CreatedAt, p.AudienceId, p.Id);
        }
    }

    private async Task Chosen(CancellationToken ct)
    {
        var rows = await db
            .Threads.Where(t => ids.Contains(t.AuthorId) && t.State == PostState.Visible && t.AuthorAudienceId == null)
            .Join(
                db.Posts.Where(p => p.State == PostState.Visible),
                t => t.AcceptedPostId,
                p => p.Id,
                (t, p) =>
                    new
                    {
                        t.AuthorId,
                        t.AudienceId,
                        Answerer = p.AuthorId,
                        p.Id,
                        p.PublicId,
                        p.CreatedAt,
                    }
            )
            .Where(row => row.Answerer != row.AuthorId)
            .ToListAsync(ct);
        foreach (var row in rows)
            Add(row.AuthorId, PointRule.AnswerChosen, row.PublicId, row.CreatedAt, row.AudienceId, row.Id);
    }

    private async Task Flags(CancellationToken ct)
    {
        var rows = await db
            .Flags.Where(f => ids.Contains(f.MemberId) && f.Outcome == FlagOutcome.Upheld)
            .Join(
                db.Posts.Where(p => p.Thread.AuthorAudienceId == null),
                f => f.PostId,
                p => p.Id,
                (f, p) =>
                    new
                    {
                        f.MemberId,
                        At = f.SettledAt ?? f.At,
                        p.Thread.AudienceId,
                        p.Id,
                        p.PublicId,
                    }
            )
            .ToListAsync(ct);
        foreach (var of in rows.GroupBy(row => (row.MemberId, row.Id, row.At.Date)))
        {
            var (row, day) = (of.First(), of.Key.Date);
            Add(row.MemberId, PointRule.FlagUpheld, row.PublicId + Words(day), day, row.AudienceId, row.Id, of.Count());
        }
    }

    /// <summary>Whoever knows of the act knows of the points. Each sanction has one, and both come in the same order.</summary>
    private async Task Sanctions(CancellationToken ct)
    {
        var sanctions = await db
            .Sanctions.Where(s => ids.Contains(s.MemberId))
            .OrderBy(s => s.Id)
            .Select(s => new
            {
                s.MemberId,
                s.Kind,
                s.PublicId,
                s.From,
                s.LiftedAt,
            })
            .ToListAsync(ct);
        if (sanctions.Count == 0)
            return;
        var acts = await db
            .Acts.Where(a => (a.Kind == ActKind.SilenceMember || a.Kind == ActKind.SuspendMember) && ids.Contains(a.SubjectId!.Value))
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.SubjectId,
                a.Kind,
                a.AudienceId,
                IsSeen = db.Audiences.Any(audience => audience.Id == a.AudienceId),
            })
            .ToListAsync(ct);
        foreach (var of in sanctions.GroupBy(s => (s.MemberId, s.Kind)))
        {
            var (rule, act) =
                of.Key.Kind == SanctionKind.Suspension ? (PointRule.Suspension, ActKind.SuspendMember) : (PointRule.Silence, ActKind.SilenceMember);
            foreach (var (s, a) in of.Zip(acts.Where(a => a.SubjectId == of.Key.MemberId && a.Kind == act)))
                if (s.LiftedAt is null && a.IsSeen)
                    Add(s.MemberId, rule, s.PublicId, s.From, a.AudienceId, postId: null, actId: a.Id);
        }
    }

    private void Add(long memberId, PointRule rule, string occasion, DateTime at, long audienceId, long? postId, int count = 1, long? actId = null) =>
        entries.Add(
            new LedgerEntry(
                members[memberId],
                memberId,
                rule,
                occasion,
                DateTime.SpecifyKind(at.Date, DateTimeKind.Utc),
                audienceId,
                postId,
                actId,
                count,
                count * PointTable.Of(rule).Points
            )
        );

    private static string Words(DateTime day) => day.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture);
}
