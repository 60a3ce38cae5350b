using System.Globalization;
using System.Text;
using Forum.Domain.Members.Names;

namespace Forum.Domain.Import;

/// <summary>Finds a name that is possible here for one that was possible elsewhere.</summary>
internal static class ImportedNames
{
    /// <summary>Room for a suffix such as -1234.</summary>
    private const int Longest = MemberName.Longest - 5;

    public static bool Fits(string name) => MemberName.Check(name).Problem is null;

    /// <summary>The name itself where it fits; else its letters, digits and words that fit; else one that says where it comes from.</summary>
    /// <param name="sourceId">Stands in for a name that has nothing to keep.</param>
    public static string Base(string name, string sourceId)
    {
        var check = MemberName.Check(name);
        if (check.Problem is null)
            return check.Name;
        var kept = Kept(Normal(name));
        return Candidates(kept, sourceId).First(candidate => Fits(candidate) || (Ends(candidate) && Fits(candidate + "-2")));
    }

    /// <summary>Whether a suffix can follow.</summary>
    private static bool Ends(string name) => name.Length > 0 && name[^1] is not '-';

    private static IEnumerable<string> Candidates(string kept, string sourceId)
    {
        yield return kept;
        yield return string.Join(' ', kept.Split(' ').Where(Fits));
        yield return "user-" + kept;
        yield return "user-" + Kept(sourceId);
        yield return "imported";
    }

    /// <summary>The base, then with -2, -3 and so on, for a name that is taken or reserved.</summary>
    public static IEnumerable<string> From(string name, int first)
    {
        if (first < 2 && Fits(name))
            yield return name;
        for (var number = Math.Max(first, 2); ; number++)
            yield return Short(name, Longest) + "-" + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Letters in fancy dress become plain ones.</summary>
    private static string Normal(string name) => string.Concat(name.Replace('\uFFFE', ' ').EnumerateRunes()).Normalize(NormalizationForm.FormKC);

    private static string Kept(string name)
    {
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            kept.Append(Letters.IsLetterOrDigit(rune) || Letters.IsMark(rune) || Letters.IsSeparator(rune) ? rune.ToString() : " ");
        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Short(words, MemberName.Longest);
    }

    private static string Short(string name, int length)
    {
        var text = new StringInfo(name);
        var cut = text.LengthInTextElements > length ? text.SubstringByTextElements(0, length) : name;
        return cut.Trim(' ', '.', '_', '-', '\'');
    }
}
