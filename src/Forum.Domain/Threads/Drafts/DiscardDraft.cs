using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads.Drafts;

public static class DiscardDraft
{
    /// <summary>Throws a draft of the actor's own away. Anybody else's is not there.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string draftId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                var discarded = await db.Drafts.Where(d => d.MemberId == memberId && d.PublicId == draftId).ExecuteDeleteAsync(ct);
                return discarded == 0 ? new Outcome<Nothing>.NotFound() : default(Nothing);
            },
            ct
        );
}

/// <summary>What was a draft has become a post, or a change.</summary>
internal sealed record DraftSent(Actor By, DraftKind Kind, string Place);
