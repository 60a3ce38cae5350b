using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What a site may ask of newcomers: approval of the first post, and not too many posts on one day.</summary>
internal static class FirstPosts
{
    public const int NewcomerPostsPerDay = 20;

    /// <param name="place">Where the post is written.</param>
    /// <param name="ownOnly">Only the author and the reviewers will read it: there is nobody to be spared, and who would approve it may not see it.</param>
    public static async Task<PostState> StateFor(ForumDb db, Actor actor, Place place, bool ownOnly, CancellationToken ct)
    {
        if (ownOnly || actor.MemberId is not { } memberId || !IsWatched(actor, place))
            return PostState.Visible;
        if (!await db.SiteSettings.Select(s => s.ApproveFirstPost).SingleAsync(ct))
            return PostState.Visible;
        var known = await db.Posts.Public().AnyAsync(p => p.AuthorId == memberId, ct) || await HasCommented(db, memberId, ct);
        return known ? PostState.Visible : PostState.Held;
    }

    /// <summary>A comment that everybody sees was approved as a post is, although it counts nowhere.</summary>
    private static Task<bool> HasCommented(ForumDb db, long memberId, CancellationToken ct) =>
        db.Posts.PublicComments().AnyAsync(p => p.AuthorId == memberId, ct);

    /// <summary>Counted among the posts that the same people see: what somebody writes on a hidden board changes nothing in public.</summary>
    public static async Task<bool> TooMany(ForumDb db, Actor actor, Place place, CancellationToken ct)
    {
        if (actor.MemberId is not { } memberId || !IsWatched(actor, place))
            return false;
        var since = db.Now.AddDays(-1);
        // Of what went where they no longer see it nothing may be felt either.
        return await db
                .Posts.InAudienceOf(actor)
                .CountAsync(p => p.AuthorId == memberId && p.CreatedAt > since && p.Thread.AudienceId == place.AudienceId, ct) >= NewcomerPostsPerDay;
    }

    /// <summary>A newcomer whom nobody has given a power here yet.</summary>
    public static bool IsWatched(Actor actor, Place place) => actor.Standing == Standing.Newcomer && !IsTrusted(actor, place);

    /// <summary>They hold a power that reaches this place: one over a hidden board changes nothing in public.</summary>
    private static bool IsTrusted(Actor actor, Place place) => actor.Grants.Any(grant => grant.Covers(place));
}
