using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

/// <summary>The section and the audiences that a board form names.</summary>
/// <param name="Reviewers">Null where whoever sees the board sees its threads.</param>
internal sealed record BoardChoices(Section Section, Audience Audience, Audience? Reviewers)
{
    /// <param name="kept">A board whose readers stay who they are, whatever the form says; null where the form says it.</param>
    /// <returns>Null choices where there are problems.</returns>
    public static async Task<(BoardChoices? Chosen, List<Problem> Problems)> Find(ForumDb db, BoardForm form, Board? kept, CancellationToken ct)
    {
        var problems = form.Problems(readersToo: kept is null);
        var section = await db.Sections.SingleOrDefaultAsync(s => s.PublicId == form.SectionId, ct);
        if (section is null)
            problems.Add(new Problem(nameof(form.SectionId), ProblemKind.Unknown));
        var (audience, reviewers) = kept is null ? await Readers(db, form, problems, ct) : (kept.Audience, kept.Reviewers);
        return problems.Count > 0 ? (null, problems) : (new BoardChoices(section!, audience!, reviewers), problems);
    }

    private static async Task<(Audience? Audience, Audience? Reviewers)> Readers(
        ForumDb db,
        BoardForm form,
        List<Problem> problems,
        CancellationToken ct
    )
    {
        var groups = form.Audience == AudienceKind.Groups ? await Groups(db, form.GroupIds, nameof(form.GroupIds), problems, ct) : [];
        var reviewing = form.OwnOnly ? await Groups(db, form.ReviewerIds, nameof(form.ReviewerIds), problems, ct) : [];
        // Whom would anything be kept from?
        if (groups.Count > 0 && reviewing.Count > 0 && groups.TrueForAll(reviewing.Contains))
            problems.Add(new Problem(nameof(form.ReviewerIds), ProblemKind.AllReview));
        if (problems.Count > 0)
            return (null, null);
        var audience = await AudienceOf(db, form.Audience, groups, ct);
        // The same groups have one row, so the first choice is saved before the second is looked for.
        await db.Save(ct);
        return (audience, form.OwnOnly ? await AudienceReader.ForGroups(db, reviewing, ct) : null);
    }

    private static async Task<List<long>> Groups(ForumDb db, IReadOnlyList<string> ids, string field, List<Problem> problems, CancellationToken ct)
    {
        var groups = await db.Groups.Where(g => ids.Contains(g.PublicId)).Select(g => g.Id).ToListAsync(ct);
        if (groups.Count < ids.Distinct().Count())
            problems.Add(new Problem(field, ProblemKind.Unknown));
        return groups;
    }

    private static async Task<Audience> AudienceOf(ForumDb db, AudienceKind kind, List<long> groups, CancellationToken ct) =>
        kind switch
        {
            AudienceKind.Everyone => await db.Audiences.SingleAsync(a => a.Id == Audience.EveryoneId, ct),
            AudienceKind.Members => await db.Audiences.SingleAsync(a => a.Id == Audience.MembersId, ct),
            _ => await AudienceReader.ForGroups(db, groups, ct),
        };
}
