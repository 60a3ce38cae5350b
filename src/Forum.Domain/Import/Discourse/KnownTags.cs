using System.Collections.Frozen;

namespace Forum.Domain.Import.Discourse;

/// <summary>The tags that mean something. Any other word in brackets is a word in brackets.</summary>
internal static class KnownTags
{
    private static readonly FrozenSet<string> BbCode = Set(
        "* b big c center code color colour details email flash font gist highlight i img justify left li list ol pastebin poll quote right s size "
            + "small spoiler strike sub sup tt u ul url video youtube"
    );

    private static readonly FrozenSet<string> Html = Set(
        "a abbr b big blockquote br center code del details div em font h1 h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark ol p pre s small span strike "
            + "strong sub summary sup u ul"
    );

    private static readonly FrozenSet<string> Empty = Set("br hr img");

    public static bool Knows(string name, bool isHtml) => (isHtml ? Html : BbCode).Contains(name);

    /// <summary>HTML that has no end.</summary>
    public static bool IsEmpty(Tag tag) => tag.IsHtml && Empty.Contains(tag.Name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
