using System.Globalization;
using System.Text;

namespace Forum.Domain.Members.Names;

/// <summary>The names that members go by, and when two of them are one.</summary>
public static class MemberName
{
    /// <summary>In characters as a reader counts them (text elements).</summary>
    public const int Shortest = 2;

    /// <inheritdoc cref="Shortest"/>
    public const int Longest = 30;

    /// <summary>Marks on one letter beyond those that are part of it in NFC: Hebrew and Thai need two, a tower of them defaces the page.</summary>
    private const int MarksOnALetter = 2;

    /// <summary>Tidies a wanted name and says whether it can be one. Whether it is still free is for the unique key to say. Never throws.</summary>
    public static NameCheck Check(string? raw)
    {
        var trimmed = raw?.Trim() ?? "";
        if (trimmed.Length == 0)
            return new NameCheck("", "", NameProblem.Empty);
        if (trimmed.Length > Longest * 8)
            return new NameCheck("", "", NameProblem.TooLong);
        var name = Tidy(WellFormed(trimmed));
        var problem = ProblemOf(name);
        return new NameCheck(problem is NameProblem.BadCharacters ? "" : name, problem is null ? Fold(name) : "", problem);
    }

    /// <summary>
    /// The key under which a name is unique. Case, accents, spaces, punctuation, and every difference that the confusables table of
    /// UTS #39 calls invisible vanish; names with one skeleton (the standard's section 4) have one key. Not for display: it isn't legible.
    /// Independent of the server's language. Takes any text.
    /// </summary>
    public static string Fold(string name) => string.Concat(Prototypes.Bare(WellFormed(name)).EnumerateRunes().Select(Lookalikes.Of));

    private static NameProblem? ProblemOf(string name)
    {
        var runes = name.EnumerateRunes().ToList();
        var length = new StringInfo(name).LengthInTextElements;
        return length > Longest ? NameProblem.TooLong
            : !runes.TrueForAll(IsAllowed) || !MarksBelong(runes) ? NameProblem.BadCharacters
            : Letters.IsSeparator(runes[0]) || Letters.IsSeparator(runes[^1]) ? NameProblem.BadEnds
            : length < Shortest ? NameProblem.TooShort
            : !runes.Exists(Letters.IsLetter) || Fold(name).Length == 0 ? NameProblem.NoLetter
            : !name.Split(' ', '.', '_', '-', '\'').All(IsOfOneScript) ? NameProblem.MixedScripts
            : ReservedNames.Contains(name) ? NameProblem.Reserved
            : null;
    }

    private static bool IsAllowed(Rune rune) => Letters.IsLetterOrDigit(rune) || Letters.IsMark(rune) || Letters.IsSeparator(rune);

    /// <summary>Every mark follows a letter of a script that it belongs to, and no letter carries a tower of them.</summary>
    private static bool MarksBelong(List<Rune> runes)
    {
        var (script, marks) = (Script.None, 0);
        foreach (var rune in runes)
        {
            (script, marks) = Letters.IsMark(rune) ? (script, marks + 1) : (Letters.IsLetter(rune) ? Scripts.Of(rune) : Script.None, 0);
            if (marks > MarksOnALetter || (marks > 0 && !Takes(script, Scripts.Of(rune))))
                return false;
        }
        return true;
    }

    private static bool Takes(Script letter, Script mark) =>
        mark is Script.Inherited ? letter is Script.Latin or Script.Greek or Script.Cyrillic : mark == letter;

    private static bool IsOfOneScript(string word) =>
        word.EnumerateRunes().Where(Letters.IsLetterOrDigit).Select(Scripts.Of).Where(script => script is not Script.Common).Distinct().Count() <= 1;

    /// <summary>NFC with single spaces, and plain what keyboards make typographic.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.SpaceSeparator)
                tidy.Append(
                    c is '\u2019' or '\u02BC' ? '\''
                    : c is '\u2010' or '\u2011' ? '-'
                    : c
                );
            else if (tidy[^1] != ' ')
                tidy.Append(' ');
        return tidy.ToString();
    }

    /// <summary>Half surrogate pairs and U+FFFE, on which normalisation throws, become U+FFFD, which no name may contain.</summary>
    private static string WellFormed(string text) => string.Concat(text.Replace('\uFFFE', '\uFFFD').EnumerateRunes());
}
