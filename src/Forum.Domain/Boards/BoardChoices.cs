using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

/// <summary>Finds the section and the audience that a board form names.</summary>
internal static class BoardChoices
{
    public static async Task<(Section? Section, Audience? Audience, List<Problem> Problems)> Find(ForumDb db, BoardForm form, CancellationToken ct)
    {
        var problems = form.Problems();
        var section = await db.Sections.SingleOrDefaultAsync(s => s.PublicId == form.SectionId, ct);
        if (section is null)
            problems.Add(new Problem(nameof(form.SectionId), ProblemKind.Unknown));
        var groups = await db.Groups.Where(g => form.GroupIds.Contains(g.PublicId)).Select(g => g.Id).ToListAsync(ct);
        if (form.Audience == AudienceKind.Groups && groups.Count < form.GroupIds.Distinct().Count())
            problems.Add(new Problem(nameof(form.GroupIds), ProblemKind.Unknown));
        if (problems.Count > 0)
            return (section, null, problems);
        return (section, await AudienceOf(db, form.Audience, groups, ct), problems);
    }

    private static async Task<Audience> AudienceOf(ForumDb db, AudienceKind kind, List<long> groups, CancellationToken ct) =>
        kind switch
        {
            AudienceKind.Everyone => await db.Audiences.SingleAsync(a => a.Id == Audience.EveryoneId, ct),
            AudienceKind.Members => await db.Audiences.SingleAsync(a => a.Id == Audience.MembersId, ct),
            _ => await AudienceReader.ForGroups(db, groups, ct),
        };
}
