using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Boards;

/// <summary>A board where members see only the threads that they started, as one actor is told of it.</summary>
/// <param name="Groups">The groups that see all of them and answer, by name, as far as the actor may know of them; whoever is in one knows all.</param>
/// <param name="Others">There are more of these groups, which the actor may not know of.</param>
/// <param name="Reviews">The actor is in one of them.</param>
public sealed record OwnThreads(IReadOnlyList<string> GroupIds, IReadOnlyList<string> Groups, bool Others, bool Reviews)
{
    /// <summary>Whose thread it is about; null where it is about the board.</summary>
    public ThreadOwner? Owner { get; init; }

    /// <summary>Of some boards, by their reviewers' audience; one statement, and none where no board is such a one.</summary>
    internal static async Task<IReadOnlyDictionary<long, OwnThreads>> Of(ForumDb db, Actor actor, IEnumerable<Board> boards, CancellationToken ct)
    {
        long[] reviewers = [.. boards.Select(b => b.ReviewersId).OfType<long>().Distinct()];
        if (reviewers.Length == 0)
            return new Dictionary<long, OwnThreads>();
        var (known, audiences) = (db.Groups.VisibleTo(actor, "Reviewers"), actor.Audiences);
        var rows = await db
            .AudienceGroups.Where(a => reviewers.Contains(a.AudienceId))
            .Join(
                db.Groups,
                a => a.GroupId,
                g => g.Id,
                (a, g) =>
                    new
                    {
                        a.AudienceId,
                        g.PublicId,
                        g.Name,
                        IsKnown = audiences.Contains(a.AudienceId) || known.Any(k => k.Id == g.Id),
                    }
            )
            .OrderBy(row => row.Name)
            .ToListAsync(ct);
        return rows.GroupBy(row => row.AudienceId)
            .ToDictionary(
                some => some.Key,
                some => new OwnThreads(
                    [.. some.Where(g => g.IsKnown).Select(g => g.PublicId)],
                    [.. some.Where(g => g.IsKnown).Select(g => g.Name)],
                    some.Any(g => !g.IsKnown),
                    actor.Audiences.Contains(some.Key)
                )
            );
    }

    internal static async Task<OwnThreads?> Of(ForumDb db, Actor actor, Board board, CancellationToken ct) =>
        board.ReviewersId is { } reviewers ? (await Of(db, actor, [board], ct)).GetValueOrDefault(reviewers) : null;
}

/// <param name="Name">Empty where they have left.</param>
public sealed record ThreadOwner(bool IsReader, string Name);
