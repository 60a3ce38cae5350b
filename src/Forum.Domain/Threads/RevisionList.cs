using Forum.Domain.Markup.Differences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A page of a post's revisions, the latest first, and what was changed from one of them to another.</summary>
/// <param name="From">The earlier one of the two that are compared; 0 where there is but one.</param>
public sealed record RevisionList(
    RevisedPost Post,
    IReadOnlyList<RevisionLine> Lines,
    int Page,
    int From,
    int To,
    IReadOnlyList<Change> Text,
    IReadOnlyList<Change> Title,
    IReadOnlyList<Change> Tags
)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Post.Revisions + PageSize - 1) / PageSize);

    /// <param name="from">The numbers of two revisions in any order; null for the latest one and the one before.</param>
    /// <param name="to">As <paramref name="from"/>.</param>
    /// <param name="page">From 1; a page that isn't there is not found, nor is a revision.</param>
    public static async Task<Outcome<RevisionList>> Read(ForumDb db, Actor actor, string postId, int? from, int? to, int page, CancellationToken ct)
    {
        var found = await RevisedPost.Find(db, actor, postId, nameof(RevisionList), ct);
        if (found is not Outcome<RevisedPost>.Done(var post))
            return found.As<RevisionList>();
        var later = to ?? (from is null ? post.Revisions : Math.Min(from.Value + 1, post.Revisions));
        var earlier = from ?? later - 1;
        (earlier, later) = (Math.Min(earlier, later), Math.Max(earlier, later));
        var last = post.Revisions - (page - 1) * PageSize;
        if (later < 1 || later > post.Revisions || earlier < 0 || page < 1 || last < 1)
            return new Outcome<RevisionList>.NotFound();
        var lines = await RevisionLine
            .Of(db, db.Revisions.Where(r => r.PostId == post.Key && r.Number <= last && r.Number > last - PageSize))
            .ToListAsync(ct);
        return await Compared(db, post, [.. lines.OrderByDescending(l => l.Number)], page, earlier, later, ct);
    }

    private static async Task<RevisionList> Compared(
        ForumDb db,
        RevisedPost post,
        List<RevisionLine> lines,
        int page,
        int from,
        int to,
        CancellationToken ct
    )
    {
        if (from < 1 || from == to)
            return new RevisionList(post, lines, page, from, to, [], [], []);
        var texts = await db
            .Revisions.AsNoTracking()
            .Where(r => r.PostId == post.Key && (r.Number == from || r.Number == to))
            .OrderBy(r => r.Number)
            .ToListAsync(ct);
        var renamings = post.Number == 1 ? await RevisedPost.Renamings(db, post.Key, ct) : [];
        var (before, after) = (post.TitleAt(from, renamings), post.TitleAt(to, renamings));
        return new RevisionList(
            post,
            lines,
            page,
            from,
            to,
            TextDifference.Of(texts[0].Markdown, texts[1].Markdown),
            before?.Title == after?.Title ? [] : TextDifference.Of(before!.Value.Title, after!.Value.Title),
            before?.Tags == after?.Tags ? [] : TextDifference.Of(before!.Value.Tags, after!.Value.Tags)
        );
    }
}
