using System.Globalization;

namespace Forum.Domain.Search.Indexing;

/// <summary>The tokens of <see cref="IndexField.Marks"/>: what filters ask for.</summary>
internal static class IndexMarks
{
    public const string Question = "question";
    public const string Discussion = "discussion";
    public const string Solved = "solved";
    public const string Unanswered = "unanswered";
    public const string Locked = "locked";
    public const string Official = "official";
    public const string Link = "link";
    public const string Code = "code";

    /// <param name="id">The row's number, not what addresses show.</param>
    public static string Board(long id) => string.Create(CultureInfo.InvariantCulture, $"b={id}");

    /// <param name="id">The row's number, not what addresses show.</param>
    public static string Author(long id) => string.Create(CultureInfo.InvariantCulture, $"u={id}");

    /// <summary>On all that stands in a thread which, of those who don't review it, only its author sees.</summary>
    /// <param name="id">The row's number of that author.</param>
    public static string Owner(long id) => string.Create(CultureInfo.InvariantCulture, $"o={id}");

    public static string Year(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"y={at.Year:0000}");

    public static string Month(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"m={at.Year:0000}-{at.Month:00}");

    public static string Tag(string tag) => $"t={tag}";
}
