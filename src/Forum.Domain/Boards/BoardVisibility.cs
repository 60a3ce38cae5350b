using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Boards;

public static class BoardVisibility
{
    /// <summary>The only answer to "which boards does this actor see".</summary>
    internal static IQueryable<Board> VisibleTo(this IQueryable<Board> boards, Actor actor, [CallerFilePath] string surface = "") =>
        boards.Where(b => actor.Audiences.Contains(b.AudienceId)).Surface(surface);
}
