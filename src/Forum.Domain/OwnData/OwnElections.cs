using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>
/// A member's part in elections: that they voted, never how, which nobody could find. An election for a place that they don't see any more has no
/// title here, and that they could have voted in it isn't told.
/// </summary>
internal static class OwnElections
{
    /// <param name="Place">Only where it is out of sight.</param>
    internal sealed record CandidacyRow(string? Election, OwnPlace? Place, DateTime At, CandidacyState State, string Statement);

    internal sealed record NominationRow(string? Election, OwnPlace? Place, DateTime At, CandidacyState? State);

    internal sealed record VoteRow(string Election, bool HasVoted);

    internal sealed record QuestionRow(string? Election, OwnPlace? Place, DateTime At, string Text);

    internal sealed record WantedRow(string? Election, OwnPlace? Place);

    internal sealed record ObjectionRow(string? Election, OwnPlace? Place, DateTime At, string Text);

    /// <param name="AnswersToRecalls">What they said to petitions to end it.</param>
    internal sealed record MandateRow(string? Office, OwnPlace? Place, DateTime From, DateTime Until, IReadOnlyList<string> AnswersToRecalls);

    internal sealed record CountbackRow(string? Election, OwnPlace? Place, bool WouldServe);

    internal sealed record HandoverRow(string? Office, OwnPlace? Place, DateTime At, string Text);

    public static async Task<List<CandidacyRow>> Candidacies(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.Candidacies.AsNoTracking().Where(c => c.MemberId == me).OrderBy(c => c.Id).ToListAsync(ct);
        return rows.ConvertAll(c => new CandidacyRow(
            titles.GetValueOrDefault(c.ElectionId),
            Place(titles, c.ElectionId),
            c.At,
            c.State,
            c.Statement
        ));
    }

    public static async Task<List<NominationRow>> Nominations(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.Candidacies.AsNoTracking().Where(c => c.NominatedById == me).OrderBy(c => c.Id).ToListAsync(ct);
        return rows.ConvertAll(c => new NominationRow(
            titles.GetValueOrDefault(c.ElectionId),
            Place(titles, c.ElectionId),
            c.At,
            titles.ContainsKey(c.ElectionId) ? c.State : null
        ));
    }

    public static async Task<List<VoteRow>> Votes(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.Electors.AsNoTracking().Where(e => e.MemberId == me).OrderBy(e => e.ElectionId).ToListAsync(ct);
        return [.. rows.Where(e => titles.ContainsKey(e.ElectionId)).Select(e => new VoteRow(titles[e.ElectionId], e.HasVoted))];
    }

    public static async Task<List<QuestionRow>> Questions(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.CandidateQuestions.AsNoTracking().Where(q => q.AskerId == me).OrderBy(q => q.Id).ToListAsync(ct);
        return rows.ConvertAll(q => new QuestionRow(titles.GetValueOrDefault(q.ElectionId), Place(titles, q.ElectionId), q.At, q.Text));
    }

    public static async Task<List<WantedRow>> Wanted(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db
            .QuestionVotes.Where(v => v.MemberId == me)
            .OrderBy(v => v.QuestionId)
            .Join(db.CandidateQuestions, v => v.QuestionId, q => q.Id, (_, q) => q.ElectionId)
            .ToListAsync(ct);
        return rows.ConvertAll(election => new WantedRow(titles.GetValueOrDefault(election), Place(titles, election)));
    }

    public static async Task<List<ObjectionRow>> Objections(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.Objections.AsNoTracking().Where(o => o.MemberId == me).OrderBy(o => o.Id).ToListAsync(ct);
        return rows.ConvertAll(o => new ObjectionRow(titles.GetValueOrDefault(o.ElectionId), Place(titles, o.ElectionId), o.At, o.Text));
    }

    public static async Task<List<MandateRow>> Mandates(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db.Mandates.AsNoTracking().Where(m => m.MemberId == me).OrderBy(m => m.Id).ToListAsync(ct);
        var ids = rows.ConvertAll(m => m.Id);
        var answers = await db
            .Recalls.Where(r => ids.Contains(r.MandateId) && r.Answer != "")
            .OrderBy(r => r.Id)
            .Select(r => new { r.MandateId, r.Answer })
            .ToListAsync(ct);
        return rows.ConvertAll(m => new MandateRow(
            titles.GetValueOrDefault(m.ElectionId),
            Place(titles, m.ElectionId),
            m.From,
            m.Until,
            [.. answers.Where(a => a.MandateId == m.Id).Select(a => a.Answer)]
        ));
    }

    public static async Task<List<CountbackRow>> Answers(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var titles = await Titles(db, actor, ct);
        var rows = await db
            .CountbackAnswers.Where(a => a.MemberId == me)
            .OrderBy(a => a.CountbackId)
            .Join(db.Countbacks, a => a.CountbackId, c => c.Id, (a, c) => new { c.ElectionId, a.WouldServe })
            .ToListAsync(ct);
        return rows.ConvertAll(a => new CountbackRow(titles.GetValueOrDefault(a.ElectionId), Place(titles, a.ElectionId), a.WouldServe));
    }

    public static async Task<List<HandoverRow>> Handover(ForumDb db, Actor actor, long me, CancellationToken ct)
    {
        var offices = await db
            .Offices.VisibleTo(db, actor, "OwnHandover")
            .Select(o => new { o.Id, o.Title })
            .ToDictionaryAsync(o => o.Id, o => o.Title, ct);
        var rows = await db.HandoverNotes.AsNoTracking().Where(n => n.AuthorId == me).OrderBy(n => n.Id).ToListAsync(ct);
        return rows.ConvertAll(n => new HandoverRow(offices.GetValueOrDefault(n.OfficeId), Place(offices, n.OfficeId), n.At, n.Text));
    }

    /// <summary>Of the elections that they see now.</summary>
    private static Task<Dictionary<long, string>> Titles(ForumDb db, Actor actor, CancellationToken ct) =>
        db.Elections.VisibleTo(db, actor, "OwnElections").Select(e => new { e.Id, e.Title }).ToDictionaryAsync(e => e.Id, e => e.Title, ct);

    private static OwnPlace? Place(Dictionary<long, string> titles, long election) => titles.ContainsKey(election) ? null : OwnPlace.Unseen;
}
