using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Languages;

/// <summary>
/// The words of the interface in one language. In a view it is called T: <c>@T["threads.reply.submit"]</c>. Strings come out
/// plain, for Razor to encode. Immutable.
/// </summary>
/// <remarks>
/// A key is written as a literal, so that tests can see that it exists and is used. A key made from an enum's value is written
/// <c>T[Texts.Key("denied", reason)]</c>, and its family stands in the tests' list. A key that does not exist is a bug and throws.
/// </remarks>
public sealed class Texts
{
    private readonly LanguageFile _file;
    private readonly NumberFormatInfo _numbers;
    private readonly string[] _months;
    private readonly string[] _monthsAlone;

    internal Texts(string code, LanguageFile file)
    {
        Code = code;
        _file = file;
        _numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberGroupSeparator = this["numbers.group"], NegativeSign = "\u2212" });
        _months = this["dates.months"].Split(' ');
        _monthsAlone = this["dates.monthsAlone"].Split(' ');
    }

    /// <summary>BCP 47, as in a page's lang attribute.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public string LanguageName => this["language.name"];

    internal IReadOnlyDictionary<string, Phrase> Phrases => _file.Phrases;
    internal IReadOnlyDictionary<string, Dictionary<PluralForm, Phrase>> Plurals => _file.Plurals;

    /// <summary>A sentence with its placeholders filled. Whole numbers are grouped; anything else is written as it is.</summary>
    public string this[string key, params (string Name, object? Value)[] values] => Fill(PhraseOf(key), values);

    /// <summary>The sentence for a number, which fills {count} unless a value of that name is given.</summary>
    public string Count(string key, long count, params (string Name, object? Value)[] values) =>
        Fill(PluralOf(key, count), [.. values, ("count", count)]);

    /// <summary>
    /// A sentence with markup inside, such as a link. The sentence and the values are encoded, except values that are content
    /// already.
    /// </summary>
    public IHtmlContent Html(string key, params (string Name, object? Value)[] values) => FillHtml(PhraseOf(key), values);

    /// <summary>The same with a number, which may be given as markup: <c>("count", Prose.Strong(…))</c>.</summary>
    public IHtmlContent CountHtml(string key, long count, params (string Name, object? Value)[] values) =>
        FillHtml(PluralOf(key, count), [.. values, ("count", count)]);

    public bool Has(string key) => _file.Phrases.ContainsKey(key);

    /// <summary>"1,234", as the language groups digits.</summary>
    public string Number(long number) => number is >= 0 and < 1000 ? number.ToString(CultureInfo.InvariantCulture) : number.ToString("#,0", _numbers);

    /// <summary>"21 Nov 2026" where the zone's calendar says so.</summary>
    /// <param name="utc">Never of kind Local.</param>
    /// <param name="zone">The reader's.</param>
    public string Date(DateTime utc, TimeZoneInfo zone) => DateOf(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    /// <summary>"21 Nov 2026, 14:05".</summary>
    /// <inheritdoc cref="Date"/>
    public string DateTime(DateTime utc, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        return this["dates.dayAndTime", ("day", DateOf(there)), ("time", there.ToString("HH:mm", CultureInfo.InvariantCulture))];
    }

    /// <summary>"Nov 2026", as a month is called by itself.</summary>
    public string Month(DateTime month) =>
        this["dates.month", ("month", _monthsAlone[month.Month - 1]), ("year", month.Year.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The key of an enum's value in a family: <c>denied.notYours</c> for <c>("denied", Reason.NotYours)</c>.</summary>
    public static string Key(string family, Enum value) => $"{family}.{JsonCase(value.ToString())}";

    private static string JsonCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The month's own name, not its number's formatting by the machine: libraries and their versions disagree about abbreviations.</summary>
    private string DateOf(DateTime there) =>
        this[
            "dates.day",
            ("day", there.Day.ToString(CultureInfo.InvariantCulture)),
            ("month", _months[there.Month - 1]),
            ("year", there.Year.ToString(CultureInfo.InvariantCulture))
        ];

    private Phrase PhraseOf(string key) =>
        _file.Phrases.TryGetValue(key, out var phrase) ? phrase : throw new KeyNotFoundException($"There is no text {key} in {Code}.");

    private Phrase PluralOf(string key, long count) =>
        _file.Plurals.TryGetValue(key, out var forms)
            ? forms[Plural.Of(Code, count)]
            : throw new KeyNotFoundException($"There is no plural {key} in {Code}.");

    private string Fill(Phrase phrase, (string Name, object? Value)[] values)
    {
        if (phrase.Pieces.Count == 1)
            return phrase.Pieces[0];
        var text = new StringBuilder();
        for (var place = 0; place < phrase.Pieces.Count; place++)
            text.Append(place % 2 == 0 ? phrase.Pieces[place] : Written(ValueOf(phrase.Pieces[place], values)));
        return text.ToString();
    }

    private HtmlContentBuilder FillHtml(Phrase phrase, (string Name, object? Value)[] values)
    {
        var html = new HtmlContentBuilder();
        for (var place = 0; place < phrase.Pieces.Count; place++)
        {
            var value = place % 2 == 0 ? phrase.Pieces[place] : ValueOf(phrase.Pieces[place], values);
            _ = value is IHtmlContent content ? html.AppendHtml(content) : html.Append(Written(value));
        }
        return html;
    }

    /// <summary>A value that the caller forgot leaves its name visible: an odd sentence is better than no page.</summary>
    private static object? ValueOf(string name, (string Name, object? Value)[] values)
    {
        foreach (var value in values)
            if (value.Name == name)
                return value.Value;
        return "{" + name + "}";
    }

    private string Written(object? value) =>
        value switch
        {
            int number => Number(number),
            long number => Number(number),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
