namespace Forum.Domain.Search.Stemming;

/// <summary>The steps 2 to 5 of the English stemmer: endings that make nouns, adjectives and adverbs.</summary>
internal static class EnglishDerivation
{
    private static readonly Dictionary<string, string> Exchanges = new()
    {
        ["tional"] = "tion",
        ["enci"] = "ence",
        ["anci"] = "ance",
        ["abli"] = "able",
        ["entli"] = "ent",
        ["izer"] = "ize",
        ["ization"] = "ize",
        ["ational"] = "ate",
        ["ation"] = "ate",
        ["ator"] = "ate",
        ["alism"] = "al",
        ["aliti"] = "al",
        ["alli"] = "al",
        ["fulness"] = "ful",
        ["ousli"] = "ous",
        ["ousness"] = "ous",
        ["iveness"] = "ive",
        ["iviti"] = "ive",
        ["biliti"] = "ble",
        ["bli"] = "ble",
        ["ogist"] = "og",
        ["ogi"] = "og",
        ["fulli"] = "ful",
        ["lessli"] = "less",
        ["li"] = "",
    };

    private static readonly Dictionary<string, string> Shortenings = new()
    {
        ["tional"] = "tion",
        ["ational"] = "ate",
        ["alize"] = "al",
        ["icate"] = "ic",
        ["iciti"] = "ic",
        ["ical"] = "ic",
        ["ful"] = "",
        ["ness"] = "",
        ["ative"] = "",
    };

    private static readonly Endings Exchanged = new(string.Join(' ', Exchanges.Keys));
    private static readonly Endings Shortened = new(string.Join(' ', Shortenings.Keys));
    private static readonly Endings Taken = new("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

    public static void Exchange(ref StemText text, EnglishRegions regions)
    {
        if (Exchanged.Of(text.Letters) is not { } ending || text.Length - ending.Length < regions.First)
        {
            return;
        }

        var rest = text.Before(ending.Length);
        var fits = ending switch
        {
            "ogi" => rest is [.., 'l'],
            "li" => rest is [.., 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'],
            _ => true,
        };
        if (fits)
        {
            text.Replace(ending.Length, Exchanges[ending]);
        }
    }

    public static void Shorten(ref StemText text, EnglishRegions regions)
    {
        if (
            Shortened.Of(text.Letters) is { } ending
            && text.Length - ending.Length >= (ending == "ative" ? Math.Max(regions.First, regions.Second) : regions.First)
        )
        {
            text.Replace(ending.Length, Shortenings[ending]);
        }
    }

    public static void Take(ref StemText text, EnglishRegions regions)
    {
        if (Taken.Of(text.Letters) is not { } ending || text.Length - ending.Length < regions.Second)
        {
            return;
        }

        if (ending != "ion" || text.Before(ending.Length) is [.., 's' or 't'])
        {
            text.Cut(ending.Length);
        }
    }

    public static void TakeLastLetter(ref StemText text, EnglishRegions regions)
    {
        var rest = text.Length - 1;
        var take = text.Letters switch
        {
            [.., 'e'] => rest >= regions.Second || (rest >= regions.First && !EnglishInflection.IsShort(text.Before(1))),
            [.., 'l', 'l'] => rest >= regions.Second,
            _ => false,
        };
        text.Cut(take ? 1 : 0);
    }
}
