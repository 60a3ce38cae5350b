using Forum.Domain.Elections.Candidates;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

internal static class Concerns
{
    /// <summary>Whoever stood in an election decides nothing about it. Being asked to stand keeps nobody from anything.</summary>
    public static Task<bool> Them(ForumDb db, Actor actor, long electionId, CancellationToken ct) =>
        db.Candidacies.AnyAsync(
            c =>
                c.ElectionId == electionId
                && c.MemberId == actor.MemberId
                && (c.State == CandidacyState.Standing || c.State == CandidacyState.Withdrawn),
            ct
        );
}
