using Forum.Domain.Markup;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

public static class RenderAgain
{
    private const int Batch = 50;

    /// <summary>Renders some posts anew that an earlier version of the pipeline made; a text that is refused now keeps its old HTML.</summary>
    /// <returns>How many were done; 0 when none are left.</returns>
    public static async Task<int> Run(ForumDb db, CancellationToken ct)
    {
        var old = await db
            .Posts.Where(p => p.PipelineVersion < Markdown.PipelineVersion)
            .OrderBy(p => p.Id)
            .Take(Batch)
            .Select(p => new
            {
                p.Id,
                p.PublicId,
                p.Html,
                p.RevisionNumber,
                // One revision, not two columns of it: each would be a search of its own.
                Latest = p.Revisions.Where(r => r.Number == p.RevisionNumber).Select(r => new { r.Source, r.Format }).First(),
            })
            .ToListAsync(ct);
        var fresh = old.Select(p =>
                (p.Id, p.RevisionNumber, Html: PostText.Render(p.Latest.Source, p.Latest.Format, p.PublicId).Rendering?.Html ?? p.Html)
            )
            .ToList();
        return fresh.Count == 0
            ? 0
            : await db.Write(
                async () =>
                {
                    foreach (var (id, revision, html) in fresh)
                        await db
                            .Posts.Where(p => p.Id == id && p.RevisionNumber == revision)
                            .ExecuteUpdateAsync(
                                s => s.SetProperty(p => p.Html, html).SetProperty(p => p.PipelineVersion, Markdown.PipelineVersion),
                                ct
                            );
                    await Consequences.Of(db, new PostsRendered([.. fresh.Select(p => p.Id)]), ct);
                    return fresh.Count;
                },
                ct
            );
    }
}

/// <summary>Posts have other HTML now, of the same text.</summary>
internal sealed record PostsRendered(IReadOnlyList<long> PostIds);
