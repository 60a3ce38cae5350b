using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A post as it was at a revision: what whoever cites it links to.</summary>
/// <param name="Title">The thread's title then; null for a post that isn't the opening one.</param>
/// <param name="Html">Null where the text of that time is no longer accepted; then its source is shown.</param>
public sealed record PostAtRevision(RevisedPost Post, RevisionLine Line, string? Title, string? Html, string Source)
{
    public static async Task<Outcome<PostAtRevision>> Read(ForumDb db, Actor actor, string postId, int number, CancellationToken ct)
    {
        var found = await RevisedPost.Find(db, actor, postId, nameof(PostAtRevision), ct);
        if (found is not Outcome<RevisedPost>.Done(var post))
            return found.As<PostAtRevision>();
        var revisions = db.Revisions.Where(r => r.PostId == post.Key && r.Number == number);
        if (await RevisionLine.Of(db, revisions).SingleOrDefaultAsync(ct) is not { } line)
            return new Outcome<PostAtRevision>.NotFound();
        var source = await revisions.Select(r => r.Source).SingleAsync(ct);
        var renamings = post.Number == 1 ? await RevisedPost.Renamings(db, post.Key, ct) : [];
        var (rendering, _) = PostText.Render(source, line.Format, postId);
        return new PostAtRevision(post, line, post.TitleAt(number, renamings)?.Title, rendering?.Html, source);
    }
}
