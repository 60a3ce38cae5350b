using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Boards;

public static class BoardVisibility
{
    /// <summary>The only answer to "which boards does this actor see". Whoever reviews a board's threads sees the board.</summary>
    internal static IQueryable<Board> VisibleTo(this IQueryable<Board> boards, Actor actor, [CallerFilePath] string surface = "") =>
        boards.SeenIn(actor.Audiences).Surface(surface);

    /// <summary>The same for anybody of whom the audiences are known.</summary>
    internal static IQueryable<Board> SeenIn(this IQueryable<Board> boards, IReadOnlyCollection<long> audiences) =>
        boards.Where(b => audiences.Contains(b.AudienceId) || (b.ReviewersId != null && audiences.Contains(b.ReviewersId.Value)));
}
