using Forum.Domain.Audiences;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

internal static class WiderSight
{
    /// <summary>Whether whoever sees a thread sees the other one too, its author among them where that is one of their own.</summary>
    public static async Task<bool> Of(ForumDb db, Thread other, Thread thread, CancellationToken ct)
    {
        if (!await AudienceCover.Covers(db, other.AudienceId, thread.AudienceId, ct))
            return false;
        if (thread.AuthorAudienceId is not { } authors || await AudienceCover.Covers(db, other.AudienceId, authors, ct))
            return true;
        return other.AuthorAudienceId is { } own && other.AuthorId == thread.AuthorId && await AudienceCover.Covers(db, own, authors, ct);
    }
}
