namespace Forum.Domain.Threads;

/// <summary>Tags are lower-case words of letters, digits, <c>+ # . -</c>, in any script.</summary>
public static class TagNames
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];

    /// <summary>The distinct tags that somebody typed, in their order, a leading # taken off.</summary>
    public static List<string> Parse(string? typed) =>
        [
            .. (typed ?? "")
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimStart('#').Normalize().ToLowerInvariant())
                .Where(word => word.Length > 0)
                .Distinct(),
        ];

    /// <summary>The tags that somebody typed for a thread, and what is wrong with them.</summary>
    internal static (List<string> Tags, List<Problem> Problems) Check(string? typed)
    {
        var (tags, problems) = (Parse(typed), new List<Problem>());
        if (tags.Count > Thread.TagLimit)
            problems.Add(new Problem("Tags", ProblemKind.TooManyTags, Thread.TagLimit));
        if (tags.Exists(tag => !IsGood(tag)))
            problems.Add(new Problem("Tags", ProblemKind.BadTag, Thread.TagLengthLimit));
        return (tags, problems);
    }

    /// <summary>The tags of a stored line.</summary>
    public static string[] OfLine(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsGood(string tag) =>
        tag.Length <= Thread.TagLengthLimit
        && char.IsLetterOrDigit(tag[0])
        && tag.All(c =>
            char.IsLetterOrDigit(c)
            || c is '+' or '#' or '.' or '-'
            || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
        );
}
