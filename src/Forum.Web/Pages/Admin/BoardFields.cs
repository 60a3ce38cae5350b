using System.Globalization;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;

namespace Forum.Web.Pages.Admin;

/// <summary>A board's form as it was typed.</summary>
public sealed record BoardFields(
    string? SectionId,
    string? Name,
    string? Description,
    string? Audience,
    IReadOnlyList<string>? GroupIds,
    string? OwnOnly,
    IReadOnlyList<string>? ReviewerIds,
    IReadOnlyList<string>? Formats,
    string? Position
)
{
    /// <summary>How a new board's form begins: for everyone, with both formats, behind the boards that are seen.</summary>
    public static BoardFields New(BoardAdmin known)
    {
        var last = known.Sections.SelectMany(s => s.Boards).Select(b => b.Position).DefaultIfEmpty().Max();
        var formats = new[] { nameof(ThreadFormats.Question), nameof(ThreadFormats.Discussion) };
        return new(null, null, null, nameof(AudienceKind.Everyone), [], null, [], formats, Number(Math.Min(last + 10, 10_000)));
    }

    public static BoardFields Of(BoardLine board)
    {
        var formats = Enum.GetValues<ThreadFormats>().Where(f => f != ThreadFormats.None && board.Formats.HasFlag(f)).Select(f => f.ToString());
        return new(
            board.SectionId,
            board.Name,
            board.Description,
            board.Audience.ToString(),
            board.GroupIds,
            board.Own is null ? null : bool.TrueString,
            board.Own?.GroupIds ?? [],
            [.. formats],
            Number(board.Position)
        );
    }

    /// <summary>Whatever isn't a choice of the form becomes a value that the verb refuses with a sentence.</summary>
    public BoardForm ToForm() =>
        new(
            SectionId ?? "",
            Name ?? "",
            Description ?? "",
            Enum.TryParse<AudienceKind>(Audience, out var kind) ? kind : (AudienceKind)(-1),
            GroupIds ?? [],
            (Formats ?? []).Aggregate(ThreadFormats.None, (all, name) => all | (Enum.TryParse<ThreadFormats>(name, out var one) ? one : default)),
            Typed.Number(Position)
        )
        {
            OwnOnly = OwnOnly is not null,
            ReviewerIds = ReviewerIds ?? [],
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A board's form with what can be chosen in it.</summary>
/// <param name="ReadersStay">Who sees the board and its threads isn't to be chosen: the actor doesn't see all of them.</param>
public sealed record BoardChoice(BoardFields Typed, IReadOnlyList<SectionLine> Sections, IReadOnlyList<GroupLine> Groups, bool ReadersStay)
{
    /// <param name="known">What the actor may choose from.</param>
    /// <param name="board">The board itself, whose groups stay to be chosen though the actor may not know all of them otherwise.</param>
    public static BoardChoice Of(BoardFields typed, BoardAdmin known, BoardLine? board = null)
    {
        var own = board is null ? [] : board.GroupIds.Zip(board.GroupNames).Concat((board.Own?.GroupIds ?? []).Zip(board.Own?.Groups ?? []));
        var lines = own.Select(group => new GroupLine(group.First, group.Second, "", false, 0));
        var sections = known.Sections.Where(s => s.CanChange || s.Section.Id == board?.SectionId).Select(s => s.Section);
        return new BoardChoice(typed, [.. sections], [.. known.Groups.UnionBy(lines, g => g.Id)], board?.Own is { Reviews: false });
    }
}
