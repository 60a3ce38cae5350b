namespace Forum.Domain.Threads;

/// <summary>Reads the addresses that Stack Exchange and Discourse give to questions, answers, topics, posts and people, in all their forms.</summary>
public static class OldPath
{
    private const int LongestNumber = 18;

    /// <summary>
    /// The addresses under which imports may have stored what a path led to, the most exact first; none where it is no such path. The words in a
    /// path never mattered at the source: <c>/questions/12/any-words/13</c> is answer 13, or question 12 where that isn't known.
    /// </summary>
    public static IReadOnlyList<string> Candidates(string path) =>
        path.Trim('/').Split('/') switch
        {
            ["questions", var question, _, var answer, ..] when IsNumber(question) && IsNumber(answer) => [$"/a/{answer}", $"/questions/{question}"],
            ["questions", var question, ..] when IsNumber(question) => [$"/questions/{question}"],
            ["q", var question, ..] when IsNumber(question) => [$"/q/{question}", $"/questions/{question}"],
            ["a", var answer, ..] when IsNumber(answer) => [$"/a/{answer}"],
            ["users", var user, ..] when IsNumber(user) => [$"/users/{user}"],
            ["t", var topic] when IsNumber(topic) => [$"/t/{topic}"],
            ["t", var topic, var post] when IsNumber(topic) && IsNumber(post) => [$"/t/{topic}/{post}", $"/t/{topic}"],
            ["t", _, var topic] when IsNumber(topic) => [$"/t/{topic}"],
            ["t", _, var topic, var post] when IsNumber(topic) && IsNumber(post) => [$"/t/{topic}/{post}", $"/t/{topic}"],
            ["u" or "users", var name, ..] when name.Length is > 0 and <= 60 => [$"/u/{name}", $"/u/{name.ToLowerInvariant()}"],
            _ => [],
        };

    private static bool IsNumber(string word) => word.Length is > 0 and <= LongestNumber && word.All(char.IsAsciiDigit);
}
