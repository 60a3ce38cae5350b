using System.Collections.Frozen;

namespace Forum.Domain.Search.Stemming;

/// <summary>Endings of words, of which the longest one counts. They are written with white space between.</summary>
internal sealed class Endings(string written)
{
    private readonly FrozenDictionary<char, string[]> byLast = written
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(ending => ending[^1])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(ending => ending.Length).ToArray());

    /// <summary>The longest ending that the word has, or null.</summary>
    public string? Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !byLast.TryGetValue(word[^1], out var endings))
        {
            return null;
        }

        foreach (var ending in endings)
        {
            if (word.EndsWith(ending))
            {
                return ending;
            }
        }

        return null;
    }

    public bool Has(ReadOnlySpan<char> word) => Of(word) is not null;
}
