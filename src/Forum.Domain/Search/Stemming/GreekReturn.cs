using System.Collections.Frozen;

namespace Forum.Domain.Search.Stemming;

/// <summary>What a word from which an ending was taken gets back, for some rests.</summary>
internal sealed class GreekReturn
{
    private readonly string letters;
    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>? wholes;
    private Endings? endings;
    private bool isUnless;
    private int shorten;

    private GreekReturn(string letters) => this.letters = letters;

    /// <summary>Where the rest is one of these.</summary>
    public static GreekReturn ToWhole(string letters, string written) =>
        new(letters)
        {
            wholes = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>(),
        };

    /// <summary>Where the rest ends in one of these.</summary>
    public static GreekReturn ToEnding(string letters, string written) => new(letters) { endings = new Endings(written) };

    /// <summary>Where the rest ends in none of these.</summary>
    public static GreekReturn Unless(string letters, string written) => new(letters) { endings = new Endings(written), isUnless = true };

    /// <summary>Nothing back: so many letters more go where the rest ends in one of these.</summary>
    public static GreekReturn Shorten(int letters, string written) => new("") { endings = new Endings(written), shorten = letters };

    public bool Apply(ref StemText text)
    {
        var fits = wholes is { } lookup ? lookup.Contains(text.Letters) : endings!.Has(text.Letters) != isUnless;
        if (fits)
        {
            text.Replace(shorten, letters);
        }

        return fits;
    }
}
