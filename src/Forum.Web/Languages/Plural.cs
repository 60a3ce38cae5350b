namespace Forum.Web.Languages;

/// <summary>The categories of CLDR that our languages have.</summary>
public enum PluralForm
{
    One,
    Few,
    Many,
    Other,
}

/// <summary>
/// Which form of a word goes with a whole number, by the rules of Unicode CLDR 46, "Language Plural Rules", cardinal:
/// https://www.unicode.org/cldr/charts/46/supplemental/language_plural_rules.html
/// </summary>
public static class Plural
{
    /// <exception cref="ArgumentOutOfRangeException">A language without a rule here.</exception>
    public static PluralForm Of(string language, long count)
    {
        var n = Math.Abs((decimal)count);
        return language switch
        {
            "en" or "el" => n == 1 ? PluralForm.One : PluralForm.Other,
            "ru" when n % 10 == 1 && n % 100 != 11 => PluralForm.One,
            "ru" when n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) => PluralForm.Few,
            "ru" => PluralForm.Many,
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "This language has no plural rule."),
        };
    }

    /// <summary>The forms that whole numbers can need. Russian has "other" too, but for fractions only, which are never counted here.</summary>
    public static IReadOnlyList<PluralForm> FormsOf(string language) =>
        language switch
        {
            "en" or "el" => [PluralForm.One, PluralForm.Other],
            "ru" => [PluralForm.One, PluralForm.Few, PluralForm.Many],
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "This language has no plural rule."),
        };
}
