using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>A board's head on every page of it; for a hidden one with the names of the groups that see it.</summary>
/// <param name="Own">Null where whoever sees the board sees its threads.</param>
public sealed record BoardHead(
    string Id,
    string Name,
    string Description,
    string SectionName,
    AudienceKind Audience,
    IReadOnlyList<string> GroupNames,
    ThreadFormats Formats,
    OwnThreads? Own
)
{
    internal static async Task<BoardHead> Of(ForumDb db, Actor actor, Board board, string section, AudienceKind kind, CancellationToken ct)
    {
        var groups = await BoardListReader.GroupsOf(db, kind == AudienceKind.Groups ? [board.AudienceId] : [], ct);
        return new BoardHead(
            board.PublicId,
            board.Name,
            board.Description,
            section,
            kind,
            [.. groups[board.AudienceId].Select(g => g.Name)],
            board.Formats,
            await OwnThreads.Of(db, actor, board, ct)
        );
    }
}
