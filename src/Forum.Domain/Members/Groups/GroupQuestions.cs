namespace Forum.Domain.Members.Groups;

/// <summary>The questions that a group asks its applicants: stored one a line, as they are typed.</summary>
public static class GroupQuestions
{
    public const int Most = 10;
    public const int LengthLimit = 300;

    /// <summary>The questions of a text; empty lines are none.</summary>
    public static IReadOnlyList<string> Of(string? lines) =>
        (lines ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A word for these very questions: whoever answers others than those that are asked by now is told so.</summary>
    public static string KeyOf(string stored) => Session.HashOf(stored)[..16];

    internal static string Stored(IEnumerable<string> questions) => string.Join('\n', questions);
}
