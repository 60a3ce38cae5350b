using Forum.Domain.Boards;

namespace Forum.Domain.Search.Similar;

/// <summary>A thread about the same, as a small row.</summary>
/// <param name="AnswerId">The accepted answer's post, where there is one in sight.</param>
public sealed record SimilarThread(
    string Id,
    string Title,
    string Language,
    string BoardId,
    string BoardName,
    ThreadFormats Format,
    bool Solved,
    int Replies,
    DateTime CreatedAt,
    string? AnswerId,
    string? AnswerHtml
);
