using Forum.Domain.Boards;

namespace Forum.Domain.Threads;

/// <summary>What somebody typed to start a thread, or to change its opening. Tags are words separated by commas or spaces.</summary>
public sealed record ThreadForm(string? Title, string? Tags, string? Text, ThreadFormats Format, string? Language, string? Submission)
{
    internal (List<string> Tags, List<Problem> Problems) Check()
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Title))
            problems.Add(new Problem(nameof(Title), ProblemKind.Required));
        if (Title?.Trim().Length > Thread.TitleLimit)
            problems.Add(new Problem(nameof(Title), ProblemKind.TooLong, Thread.TitleLimit));
        if (Title?.Any(char.IsControl) == true)
            problems.Add(new Problem(nameof(Title), ProblemKind.BadCharacters));
        var (tags, wrong) = TagNames.Check(Tags);
        problems.AddRange(wrong);
        if (Language is not null && !ContentLanguages.All.Contains(Language))
            problems.Add(new Problem(nameof(Language), ProblemKind.Unknown));
        return (tags, problems);
    }
}
