using Forum.Domain.Boards;

namespace Forum.Web.Pages.Threads;

/// <summary>The form of one thing that may be done to a thread: what it's called and what it means for readers.</summary>
public sealed record DeedForm(
    string ThreadId,
    string Handler,
    string Name,
    string Means,
    string? Reason,
    IReadOnlyList<BoardLine> Boards,
    string? Board
)
{
    /// <summary>What is asked beside the reason; null where nothing is.</summary>
    public DeedField? Asks { get; init; }
}

/// <summary>A line of text in the form of a deed.</summary>
/// <param name="Field">The name that it is sent under.</param>
public sealed record DeedField(string Field, string Label, string Hint, string? Value, bool IsRequired, int Limit);
