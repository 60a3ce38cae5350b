using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class EndSession
{
    /// <summary>Ends one of the actor's own sessions, the present one or another. It's over on the next request.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string sessionId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var session = await db.Sessions.SingleOrDefaultAsync(s => s.PublicId == sessionId && s.MemberId == actor.MemberId, ct);
                if (session is null)
                    return new Outcome<Nothing>.NotFound();
                db.Sessions.Remove(session);
                return default(Nothing);
            },
            ct
        );

    /// <summary>Ends all of the actor's sessions but the present one.</summary>
    public static Task<Outcome<Nothing>> Others(ForumDb db, Actor actor, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                await All(db, memberId, actor.SessionId, ct);
                return default(Nothing);
            },
            ct
        );

    internal static Task All(ForumDb db, long memberId, string? except, CancellationToken ct) =>
        db.Sessions.Where(s => s.MemberId == memberId && s.PublicId != except).ExecuteDeleteAsync(ct);
}
