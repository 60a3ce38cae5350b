using System.Text;

namespace Forum.Domain.Members.Names;

/// <summary>Sets of characters that stand for one another (union-find), some of which stand for several others, as m for rn.</summary>
internal sealed class LookalikeClasses
{
    private readonly Dictionary<Rune, Rune> parents = [];
    private readonly List<(Rune Whole, string Parts)> expansions = [];

    /// <summary>Makes a character and a text one. A text that decomposes to several characters is one with the other by its parts already.</summary>
    public void Join(string character, string text)
    {
        if (character == text || character.EnumerateRunes().Count() != 1)
            return;
        var first = Find(character.EnumerateRunes().First());
        if (text.EnumerateRunes().Count() == 1)
            Union(first, Find(text.EnumerateRunes().First()));
        else
            expansions.Add((first, text));
    }

    public Dictionary<Rune, string> Folds()
    {
        var parts = new Dictionary<Rune, string>();
        foreach (var (whole, expansion) in expansions)
            parts.TryAdd(Find(whole), expansion);
        foreach (var rune in expansions.SelectMany(e => e.Parts.EnumerateRunes()))
            Find(rune);
        return parents.Keys.ToList().ToDictionary(rune => rune, rune => Spell(Find(rune), parts));
    }

    private string Spell(Rune root, Dictionary<Rune, string> parts) =>
        parts.TryGetValue(root, out var expansion)
            ? string.Concat(expansion.EnumerateRunes().Select(part => Spell(Find(part), parts)))
            : root.ToString();

    private Rune Find(Rune rune)
    {
        parents.TryAdd(rune, rune);
        while (parents[rune] != rune)
            rune = parents[rune];
        return rune;
    }

    /// <summary>The smallest lower-case Latin letter of a class speaks for it, else its smallest character.</summary>
    private void Union(Rune a, Rune b)
    {
        var (root, leaf) = Rank(a).CompareTo(Rank(b)) <= 0 ? (a, b) : (b, a);
        parents[leaf] = root;
    }

    private static (bool, int) Rank(Rune rune) => (rune.Value is not (>= 'a' and <= 'z'), rune.Value);
}
