using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>A text of a candidate with what was found in it.</summary>
/// <param name="Length">In words.</param>
internal sealed record ScoredText(RankedField Field, int Length, IReadOnlyList<Match> Matches)
{
    public static ScoredText Of(RankedField field, WordList text, Matcher matcher) => new(field, text.Words.Count, matcher.In(text));
}

internal enum RankedField
{
    Title,
    Tags,
    Opening,
    Answer,
    Other,
    Code,
}

/// <summary>What tells for a thread beside its words.</summary>
/// <param name="Votes">For the post that answers best.</param>
/// <param name="Age">Since the thread began.</param>
/// <param name="Elsewhere">It is written in other letters than the question.</param>
internal readonly record struct Merits(int Votes, bool Accepted, bool Official, TimeSpan Age, bool Elsewhere);
