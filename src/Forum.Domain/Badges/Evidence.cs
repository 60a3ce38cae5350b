using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>A post that shows why somebody is given a badge, and who can know of that then.</summary>
internal sealed record Evidence(Post? Post, long AudienceId)
{
    public const string Field = "Evidence";

    /// <param name="typed">The id or the address of a post; nothing where there is none to show.</param>
    public static async Task<Outcome<Evidence>> Find(ForumDb db, Actor actor, Badge badge, BadgePlace place, string? typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new Evidence(null, place.Place.AudienceId);
        var id = typed.Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];
        var post = await db.Posts.VisibleTo(actor).Include(p => p.Thread).SingleOrDefaultAsync(p => p.PublicId == id, ct);
        if (post is not { State: PostState.Visible, Thread.State: PostState.Visible })
            return new Problem(Field, ProblemKind.NoSuchPost);
        if (badge.ScopeKind == ScopeKind.Board && post.Thread.BoardId != badge.TargetId)
            return new Problem(Field, ProblemKind.NotOnBoard);
        if (post.Thread.AuthorAudienceId is not null)
            return new Problem(Field, ProblemKind.SomebodysOwn);
        return new Evidence(post, post.Thread.AudienceId);
    }

    /// <summary>Whether a member could see the award.</summary>
    public Task<bool> IsSeenBy(ForumDb db, long memberId, CancellationToken ct) =>
        db.Members.Where(m => m.Id == memberId).In(db, AudienceId, db.Now).AnyAsync(ct);
}
