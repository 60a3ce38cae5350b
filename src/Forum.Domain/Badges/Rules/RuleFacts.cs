using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Members;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>Reads what rules count, for some members at once. Threads that are somebody's own are no ground: others couldn't see why.</summary>
internal sealed class RuleFacts(ForumDb db, IReadOnlyCollection<long> members)
{
    private static readonly TimeSpan New = TimeSpan.FromDays(30);
    private readonly Dictionary<long, MemberFacts> byMember = members.ToDictionary(id => id, _ => new MemberFacts());

    public static async Task<IReadOnlyDictionary<long, MemberFacts>> Of(ForumDb db, IReadOnlyCollection<long> members, CancellationToken ct)
    {
        var facts = new RuleFacts(db, members);
        await facts.Posts(ct);
        await facts.AcceptedByThem(ct);
        await facts.Votes(ct);
        await facts.Flags(ct);
        await facts.Offices(ct);
        await facts.Profiles(ct);
        return facts.byMember;
    }

    private async Task Posts(CancellationToken ct)
    {
        var rows = await db
            .Posts.Where(p => members.Contains(p.AuthorId) && p.State == PostState.Visible)
            .Where(p => p.Thread.State == PostState.Visible && p.Thread.AuthorAudienceId == null)
            .Where(p => !p.IsComment || p.ReplyTo!.State == PostState.Visible)
            .Select(p => new
            {
                p.AuthorId,
                Post = new EarningPost(p.Id, p.PublicId, p.Score),
                p.CreatedAt,
                p.IsComment,
                IsOpening = p.Number == 1,
                IsQuestion = p.Thread.Format == ThreadFormats.Question,
                IsAccepted = p.Thread.AcceptedPostId == p.Id,
                Starter = p.Thread.AuthorId,
                StartedAt = p.Thread.CreatedAt,
                StarterSince = db.Members.Where(m => m.Id == p.Thread.AuthorId).Select(m => m.JoinedAt).First(),
                p.Thread.AudienceId,
                p.Thread.BoardId,
                p.Thread.TagLine,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        foreach (var p in rows)
        {
            var (facts, others) = (byMember[p.AuthorId], p.Starter != p.AuthorId);
            var counted = new RuleEvent(p.CreatedAt, p.AudienceId, p.BoardId, TagNames.OfLine(p.TagLine), 1, p.Post, others);
            facts.Add(BadgeMetric.DaysActive, counted);
            facts.Add(BadgeMetric.Streak, counted);
            if (p.IsComment)
            {
                facts.Add(BadgeMetric.Comments, counted);
                continue;
            }
            if (p.Post.Score != 0)
                facts.Add(BadgeMetric.VotesReceived, counted with { Weight = p.Post.Score });
            if (!p.IsQuestion)
                continue;
            facts.Add(p.IsOpening ? BadgeMetric.Questions : BadgeMetric.Answers, counted);
            if (p.IsAccepted)
                facts.Add(BadgeMetric.AcceptedAnswers, counted);
            if (!p.IsOpening && others && p.StartedAt >= p.StarterSince && p.StartedAt - p.StarterSince < New)
                facts.Add(BadgeMetric.HelpedNewcomers, counted);
        }
    }

    private async Task AcceptedByThem(CancellationToken ct)
    {
        var rows = await db
            .Threads.Where(t => members.Contains(t.AuthorId) && t.State == PostState.Visible && t.AuthorAudienceId == null)
            .Join(
                db.Posts.Where(p => p.State == PostState.Visible),
                t => t.AcceptedPostId,
                p => p.Id,
                (t, p) =>
                    new
                    {
                        t.AuthorId,
                        t.AudienceId,
                        t.BoardId,
                        t.TagLine,
                        Post = new EarningPost(p.Id, p.PublicId, p.Score),
                        p.CreatedAt,
                        Answerer = p.AuthorId,
                    }
            )
            .ToListAsync(ct);
        foreach (var t in rows)
            byMember[t.AuthorId]
                .Add(
                    BadgeMetric.AnswersTheyAccepted,
                    new RuleEvent(t.CreatedAt, t.AudienceId, t.BoardId, TagNames.OfLine(t.TagLine), 1, t.Post, t.Answerer != t.AuthorId)
                );
    }

    /// <summary>What somebody voted for is theirs alone, and no evidence.</summary>
    private async Task Votes(CancellationToken ct)
    {
        var rows = await db
            .Votes.Where(v => members.Contains(v.MemberId))
            .Join(
                db.Posts.Where(p =>
                    p.State == PostState.Visible && p.Thread.State == PostState.Visible && p.Thread.AuthorAudienceId == null && !p.IsComment
                ),
                v => v.PostId,
                p => p.Id,
                (v, p) =>
                    new
                    {
                        v.MemberId,
                        v.At,
                        p.Thread.AudienceId,
                        p.Thread.BoardId,
                        p.Thread.TagLine,
                    }
            )
            .ToListAsync(ct);
        foreach (var v in rows)
            byMember[v.MemberId].Add(BadgeMetric.VotesGiven, new RuleEvent(v.At, v.AudienceId, v.BoardId, TagNames.OfLine(v.TagLine), 1, null, true));
    }

    /// <summary>Nor is what somebody reported.</summary>
    private async Task Flags(CancellationToken ct)
    {
        var rows = await db
            .Flags.Where(f => members.Contains(f.MemberId) && f.Outcome == FlagOutcome.Upheld)
            .Join(
                db.Posts.Where(p => p.Thread.AuthorAudienceId == null),
                f => f.PostId,
                p => p.Id,
                (f, p) =>
                    new
                    {
                        f.MemberId,
                        f.At,
                        p.Thread.AudienceId,
                        p.Thread.BoardId,
                        p.Thread.TagLine,
                    }
            )
            .ToListAsync(ct);
        foreach (var f in rows)
            byMember[f.MemberId]
                .Add(BadgeMetric.FlagsUpheld, new RuleEvent(f.At, f.AudienceId, f.BoardId, TagNames.OfLine(f.TagLine), 1, null, true));
    }

    private async Task Offices(CancellationToken ct)
    {
        var terms = await db
            .Mandates.Where(m => members.Contains(m.MemberId))
            .Select(m => new
            {
                m.MemberId,
                m.OfficeId,
                At = m.From,
            })
            .ToListAsync(ct);
        var votes = await db
            .Electors.Where(e => e.HasVoted && members.Contains(e.MemberId))
            .Join(
                db.Elections.Where(e => e.Entered == ElectionPhase.Certified),
                v => v.ElectionId,
                e => e.Id,
                (v, e) =>
                    new
                    {
                        v.MemberId,
                        e.OfficeId,
                        At = e.EndedAt ?? e.CalledAt,
                    }
            )
            .ToListAsync(ct);
        var places = await Places(terms.Concat(votes).Select(row => row.OfficeId), ct);
        foreach (var (metric, rows) in new[] { (BadgeMetric.TermsInOffice, terms), (BadgeMetric.VotedInElection, votes) })
        foreach (var row in rows)
            if (places.TryGetValue(row.OfficeId, out var place))
                byMember[row.MemberId].Add(metric, new RuleEvent(row.At, place.AudienceId, place.BoardId ?? 0, [], 1, null, true));
    }

    private async Task<Dictionary<long, Place>> Places(IEnumerable<long> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        var places = new Dictionary<long, Place>();
        foreach (var office in wanted.Length == 0 ? [] : await db.Offices.AsNoTracking().Where(o => wanted.Contains(o.Id)).ToListAsync(ct))
            if (await OfficePlace.Stands(db, office, ct))
                places[office.Id] = (await OfficePlace.Of(db, office, ct)).Place;
        return places;
    }

    /// <summary>Of those who registered: an imported page tells nobody of itself.</summary>
    private async Task Profiles(CancellationToken ct)
    {
        var filled = await db
            .Members.Where(m => members.Contains(m.Id) && m.About != "" && m.Origin == MemberOrigin.Registered)
            .Select(m => new { m.Id, m.JoinedAt })
            .ToListAsync(ct);
        foreach (var m in filled)
            byMember[m.Id].Add(BadgeMetric.ProfileFilled, new RuleEvent(m.JoinedAt, Audience.EveryoneId, 0, [], 1, null, false));
    }
}
