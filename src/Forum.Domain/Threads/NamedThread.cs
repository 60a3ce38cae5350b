using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

internal static class NamedThread
{
    /// <summary>Another thread that somebody names in a field of a form about one; it stands in plain sight of them.</summary>
    public static async Task<Outcome<Thread>> Find(ForumDb db, Actor actor, Thread thread, string? otherId, string field, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(otherId))
            return new Problem(field, ProblemKind.Required);
        var id = otherId.Trim();
        var other = await db.Threads.VisibleTo(actor).Include(t => t.Board).SingleOrDefaultAsync(t => t.PublicId == id, ct);
        if (other?.State != PostState.Visible)
            return new Problem(field, ProblemKind.NoSuchThread);
        return other.Id == thread.Id ? new Problem(field, ProblemKind.SameThread) : other;
    }
}
