using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A post's source for editing or quoting. Title and tags belong to an opening post.</summary>
public sealed record PostSource(
    string PostId,
    string ThreadId,
    string ThreadTitle,
    string AuthorName,
    int? Number,
    string Source,
    int Revision,
    string Title,
    string Tags,
    bool NeedsReason
)
{
    /// <summary>Where the source is the Markdown made of imported HTML: the post as pages show it until then; else null.</summary>
    public string? ImportedHtml { get; init; }

    /// <summary>What was saved since the revision that a form was opened with; null where that is still the latest.</summary>
    public Overtaken? Overtaken { get; init; }
}

/// <summary>Who saved the latest revision, and the text that both they and the form began with; null where the form names no revision.</summary>
public sealed record Overtaken(RevisionLine Latest, string? Base);

public static class EditReader
{
    /// <summary>What an edit form starts with; denied to those who couldn't save it.</summary>
    /// <param name="basedOn">The revision that a form was opened with, where there is one already.</param>
    public static async Task<Outcome<PostSource>> Read(ForumDb db, Actor actor, string postId, int? basedOn, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, nameof(EditReader), ct);
        if (PostDeed.Absent<PostSource>(post, actor) is { } absent)
            return absent;
        var thread = post!.Thread;
        var decision = ThreadPermits.Edit(actor, thread.Place, post.AuthorId, thread.IsLocked, db.Now);
        if (decision.Refuses(out var why))
            return why;
        var source = await Source(db, post, decision.Grant is not null || actor.IsOperator, ct);
        return basedOn is null || basedOn == post.RevisionNumber ? source : source with { Overtaken = await Since(db, post, basedOn.Value, ct) };
    }

    /// <summary>A post that the actor sees, for quoting it in a reply to the same thread; null for any other.</summary>
    public static async Task<PostSource?> Quote(ForumDb db, Actor actor, string threadId, string postId, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, "Quote", ct);
        return PostDeed.Absent<PostSource>(post, actor) is null && post!.Thread.PublicId == threadId ? await Source(db, post, false, ct) : null;
    }

    private static async Task<PostSource> Source(ForumDb db, Post post, bool needsReason, CancellationToken ct)
    {
        var (revision, author) = await db
            .Revisions.AsNoTracking()
            .Where(r => r.PostId == post.Id && r.Number == post.RevisionNumber)
            .Select(r => ValueTuple.Create(r, db.Members.Where(m => m.Id == post.AuthorId).Select(m => m.Name).First()))
            .SingleAsync(ct);
        var thread = post.Thread;
        return new PostSource(
            post.PublicId,
            thread.PublicId,
            thread.Title,
            author,
            post.Number,
            revision.Markdown,
            post.RevisionNumber,
            thread.Title,
            thread.TagLine.Replace(" ", ", ", StringComparison.Ordinal),
            needsReason
        )
        {
            ImportedHtml = revision.Format == SourceFormat.Html ? post.Html : null,
        };
    }

    private static async Task<Overtaken> Since(ForumDb db, Post post, int basedOn, CancellationToken ct)
    {
        var latest = RevisionLine.Of(db, db.Revisions.Where(r => r.PostId == post.Id && r.Number == post.RevisionNumber));
        var before = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.PostId == post.Id && r.Number == basedOn, ct);
        return new Overtaken(await latest.SingleAsync(ct), before?.Markdown);
    }
}
