using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class ImportedByName
{
    private const int Most = 10;

    /// <summary>The public ids of unclaimed imported members whom the actor may know and who go by that name, here or at the source.</summary>
    public static Task<List<string>> Find(ForumDb db, Actor actor, string name, CancellationToken ct) =>
        db
            .Members.VisibleTo(actor)
            .Where(m => m.Origin == MemberOrigin.Imported && (m.Name == name || m.SourceName == name))
            .OrderBy(m => m.PublicId)
            .Select(m => m.PublicId)
            .Take(Most)
            .ToListAsync(ct);
}
