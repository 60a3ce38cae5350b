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
    /// <summary>Held posts where the actor sees the board and may approve, the oldest first; denied to those who may approve nowhere.</summary>
    public static async Task<Outcome<IReadOnlyList<HeldPost>>> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended || !actor.HoldsSomewhere(Power.ApprovePost))
            return Denial.NoPower;
        var rows = await db
            .Posts.InAudienceOf(actor)
            .Where(p => p.State == PostState.Held && p.AuthorId != actor.MemberId)
            // A reply to a thread that is held itself waits for it.
            .Where(p => p.Number == 1 || p.Thread.State == PostState.Visible)
            .Where(p => !p.IsComment || p.ReplyTo!.State == PostState.Visible)
            .OrderBy(p => p.CreatedAt)
            .Take(100)
            .Select(p => new
            {
                p.Thread.Board.SectionId,
                p.Thread.BoardId,
                p.ThreadId,
                p.Thread.TagLine,
                p.Thread.AudienceId,
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
        IReadOnlyList<HeldPost> mine =
        [
            .. rows.Where(r =>
                    ThreadPermits
                        .Approve(actor, new Place(r.SectionId, r.BoardId, r.ThreadId, TagNames.OfLine(r.TagLine), r.AudienceId), db.Now)
                        .IsAllowed
                )
                .Select(r => r.Post),
        ];
        return new Outcome<IReadOnlyList<HeldPost>>.Done(mine);
    }
}
