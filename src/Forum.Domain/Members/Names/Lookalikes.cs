using System.Text;

namespace Forum.Domain.Members.Names;

/// <summary>
/// Characters that make one name. Not "case first, then skeleton" or the reverse, since each order misses pairs: "MARIA" has the skeleton
/// of "MARlA" (I and l share a prototype), Greek "ΝΙΝΑ" that of "NINA" but its lower case "νινα" that of "viva". So both relations are closed
/// together: a class holds all characters that any chain of case pairs and prototypes connects, which is the least that one unique key can do.
/// The price: i, l and 1 are one letter, so are h, n and v, and r, u and y, and b is ss (β looks like ß). Of 4,600 names that real
/// members bear, 2 meet another for that reason.
/// </summary>
internal static class Lookalikes
{
    private static readonly Dictionary<Rune, string> Folds = Load();

    /// <summary>The class of one character of a decomposed text, as the text that stands for it; nothing for what is no part of a name.</summary>
    public static string Of(Rune rune) =>
        Folds.TryGetValue(rune, out var folded) ? folded
        : Rune.IsLetterOrDigit(rune) || Letters.IsMark(rune) ? Rune.ToLowerInvariant(rune).ToString()
        : "";

    private static Dictionary<Rune, string> Load()
    {
        var classes = new LookalikeClasses();
        classes.Join("ß", "ss");
        foreach (var rune in Scripts.Cased().Where(Letters.IsLetter))
        {
            Join(classes, rune.ToString(), Rune.ToLowerInvariant(rune).ToString());
            Join(classes, rune.ToString(), Rune.ToUpperInvariant(rune).ToString());
        }
        foreach (var (source, prototype) in Prototypes.Table)
            Join(classes, source, prototype);
        return classes.Folds();
    }

    private static void Join(LookalikeClasses classes, string one, string other) => classes.Join(Prototypes.Bare(one), Prototypes.Bare(other));
}
