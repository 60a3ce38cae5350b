using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Moderation;

/// <summary>Which acts a reader of the log asks for; what is null or empty asks for all.</summary>
/// <param name="BoardId">The board itself, or where the thread stands now.</param>
/// <param name="By">Who did it, by name.</param>
/// <param name="On">Whom it was done to, by name.</param>
/// <param name="Until">UTC; the first moment that is not asked for.</param>
public sealed record ActFilter(
    Power? Power = null,
    string? BoardId = null,
    string? ThreadId = null,
    string? By = null,
    string? On = null,
    DateTime? From = null,
    DateTime? Until = null
)
{
    internal IQueryable<Act> Of(ForumDb db, IQueryable<Act> acts)
    {
        if (Power is { } power)
            acts = acts.Where(a => a.Power == power);
        if (!string.IsNullOrEmpty(BoardId))
            acts = acts.Where(a =>
                db.Boards.Any(b => b.PublicId == BoardId && (b.Id == a.BoardId || db.Threads.Any(t => t.Id == a.ThreadId && t.BoardId == b.Id)))
            );
        if (!string.IsNullOrEmpty(ThreadId))
            acts = acts.Where(a => db.Threads.Any(t => t.PublicId == ThreadId && t.Id == a.ThreadId));
        if (Folded(By) is { } by)
            acts = acts.Where(a => db.Members.Any(m => m.FoldedName == by && m.LeftAt == null && m.Id == a.MemberId));
        if (Folded(On) is { } on)
            acts = acts.Where(a => db.Members.Any(m => m.FoldedName == on && m.LeftAt == null && m.Id == a.SubjectId));
        if (From is { } from)
            acts = acts.Where(a => a.At >= from);
        if (Until is { } until)
            acts = acts.Where(a => a.At < until);
        return acts;
    }

    private static string? Folded(string? name) => string.IsNullOrWhiteSpace(name) ? null : MemberName.Fold(name);
}
