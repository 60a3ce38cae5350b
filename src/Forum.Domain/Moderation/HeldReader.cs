using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

/// <summary>A post that waits for approval.</summary>
public sealed record HeldPost(
    string Id,
    string ThreadId,
    string ThreadTitle,
    string ThreadLanguage,
    string BoardName,
    bool StartsThread,
    MemberCard Author,
    DateTime At,
    string Html
);

public static class HeldReader
{
    private const int Most = 100;

    /// <summary>Held posts where the actor sees the board and may approve, the oldest first; denied to those who may approve nowhere.</summary>
    public static async Task<Outcome<IReadOnlyList<HeldPost>>> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (!MayApprove(actor))
            return Denial.NoPower;
        var rows = await Held(db, actor)
            .Select(p => new
            {
                Where = new HeldPlace(p.Thread.Board.SectionId, p.Thread.BoardId, p.ThreadId, p.Thread.TagLine, p.Thread.AudienceId),
                Post = new HeldPost(
                    p.PublicId,
                    p.Thread.PublicId,
                    p.Thread.Title,
                    p.Thread.Language,
                    p.Thread.Board.Name,
                    p.Number == 1,
                    db.Members.Where(m => m.Id == p.AuthorId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
                    p.CreatedAt,
                    p.Html
                ),
            })
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<HeldPost>>.Done([.. rows.Where(r => r.Where.MayApprove(actor, db.Now)).Select(r => r.Post)]);
    }

    /// <summary>How many <see cref="Read"/> shows; it costs nothing for those who may approve nowhere.</summary>
    public static async Task<int> Count(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (!MayApprove(actor))
            return 0;
        var places = await Held(db, actor)
            .Select(p => new HeldPlace(p.Thread.Board.SectionId, p.Thread.BoardId, p.ThreadId, p.Thread.TagLine, p.Thread.AudienceId))
            .ToListAsync(ct);
        return places.Count(place => place.MayApprove(actor, db.Now));
    }

    private static bool MayApprove(Actor actor) => !actor.IsSuspended && actor.HoldsSomewhere(Power.ApprovePost);

    private static IQueryable<Post> Held(ForumDb db, Actor actor) =>
        db
            .Posts.InAudienceOf(actor)
            .Where(p => p.State == PostState.Held && p.AuthorId != actor.MemberId)
            // A reply to a thread that is held itself waits for it.
            .Where(p => p.Number == 1 || p.Thread.State == PostState.Visible)
            .Where(p => !p.IsComment || p.ReplyTo!.State == PostState.Visible)
            .OrderBy(p => p.CreatedAt)
            .Take(Most);

    private sealed record HeldPlace(long SectionId, long BoardId, long ThreadId, string TagLine, long AudienceId)
    {
        public bool MayApprove(Actor actor, DateTime now) =>
            ThreadPermits.Approve(actor, new Place(SectionId, BoardId, ThreadId, TagNames.OfLine(TagLine), AudienceId), now).IsAllowed;
    }
}
