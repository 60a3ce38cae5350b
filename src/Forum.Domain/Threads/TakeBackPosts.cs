using System.Linq.Expressions;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What goes with a member who leaves and wants their posts deleted: everything that nobody else answered, its wording erased.</summary>
internal static class TakeBackPosts
{
    internal static Expression<Func<Post, bool>> Unanswered(ForumDb db, long memberId) =>
        p =>
            !db.Posts.Any(other =>
                other.AuthorId != memberId
                && other.State == PostState.Visible
                && (
                    other.ReplyToId == p.Id
                    || (p.Number == 1 && other.ThreadId == p.ThreadId)
                    || db.Threads.Any(t => t.MergedPostId == p.Id && other.CameFromId == t.Id)
                )
            );

    public static async Task Of(ForumDb db, long memberId, CancellationToken ct)
    {
        var own = await db
            .Posts.AsTracking()
            .Include(p => p.Thread)
                .ThenInclude(t => t.Board)
            .Where(p => p.AuthorId == memberId && p.State != PostState.Deleted)
            .Where(Unanswered(db, memberId))
            .OrderByDescending(p => p.ThreadId)
            .ThenByDescending(p => p.Number)
            .ToListAsync(ct);
        foreach (var post in own)
        {
            await DeletePost.Leave(db, post, ct);
            post.Rendered("", post.PipelineVersion);
            await db
                .Revisions.Where(r => r.PostId == post.Id)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(r => r.Source, "").SetProperty(r => r.TitleBefore, (string?)null).SetProperty(r => r.TagsBefore, (string?)null),
                    ct
                );
        }
        await db.Save(ct);
    }
}
