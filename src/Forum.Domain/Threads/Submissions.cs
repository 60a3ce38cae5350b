using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>Makes one post of a form that is sent twice: each form carries a one-time word, unique with its author.</summary>
internal static class Submissions
{
    private const int Limit = 64;

    private static readonly PreparedQuery<long, string, Made> Posts = new(
        (db, author, key) =>
            db.Posts.Where(p => p.AuthorId == author.Value && p.Submission == key.Value).Select(p => new Made(p.Thread.PublicId, p.PublicId))
    );

    private sealed record Made(string ThreadId, string PostId);

    /// <summary>The key to store: the form's word, or where it has none, the new post's own id, which never repeats.</summary>
    public static string Key(string? submission, string postId) =>
        string.IsNullOrWhiteSpace(submission) ? postId : submission[..Math.Min(submission.Length, Limit)];

    public static async Task<(string ThreadId, string PostId)?> Find(ForumDb db, Actor actor, string? submission, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(submission) || actor.MemberId is not { } me)
            return null;
        var found = await Posts.Run(db, me, Key(submission, "")).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.ThreadId, found.PostId);
    }
}
