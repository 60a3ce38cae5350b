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
);
