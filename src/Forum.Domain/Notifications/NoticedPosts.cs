using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

internal sealed class NoticedPost
{
    public required Notice Notice { get; init; }
    public required Post Post { get; init; }
}

internal static class NoticedPosts
{
    /// <summary>
    /// Notices with their posts, as far as the actor sees these now. What became of a report is told as long as they see its place: the post may have
    /// been taken out of sight because of it.
    /// </summary>
    public static IQueryable<NoticedPost> SeenBy(this IQueryable<Notice> notices, ForumDb db, Actor actor, [CallerFilePath] string surface = "")
    {
        var visible = db.Posts.VisibleTo(actor, surface);
        return notices
            .Join(db.Posts.InAudienceOf(actor, surface), n => n.PostId, p => p.Id, (n, p) => new NoticedPost { Notice = n, Post = p })
            .Where(row => row.Notice.Fact == Fact.FlagsSettled || visible.Any(p => p.Id == row.Post.Id));
    }

    /// <summary>What was told of decisions about flags of theirs on a post is taken back.</summary>
    public static Task TakeBack(ForumDb db, long postId, IReadOnlyCollection<long> memberIds, CancellationToken ct) =>
        db.Notices.Where(n => n.PostId == postId && n.Fact == Fact.FlagsSettled && memberIds.Contains(n.MemberId)).ExecuteDeleteAsync(ct);
}
