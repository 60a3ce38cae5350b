using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Makes one post of a form that is sent twice: each form carries a one-time word, unique with its author.</summary>
internal static class Submissions
{
    private const int Limit = 64;

    /// <summary>The key to store: the form's word, or where it has none, the new post's own id, which never repeats.</summary>
    public static string Key(string? submission, string postId) =>
        string.IsNullOrWhiteSpace(submission) ? postId : submission[..Math.Min(submission.Length, Limit)];

    public static async Task<(string ThreadId, string PostId)?> Find(ForumDb db, Actor actor, string? submission, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(submission))
            return null;
        var key = Key(submission, "");
        var found = await db
            .Posts.Where(p => p.AuthorId == actor.MemberId && p.Submission == key)
            .Select(p => new { Thread = p.Thread.PublicId, p.PublicId })
            .SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Thread, found.PublicId);
    }
}
