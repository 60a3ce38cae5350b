using System.Text;
using System.Text.RegularExpressions;
using Forum.Web.Languages;

namespace Forum.Web.Tests.Languages;

public sealed partial class LanguageFilesTests
{
    private static readonly Catalogue Catalogue = new();
    private static readonly Texts English = Catalogue.Find("en")!;

    public static TheoryData<string> Codes => [.. Catalogue.All.Select(texts => texts.Code)];

    [Fact]
    public void English_Russian_and_Greek_are_spoken() => Assert.Equal(["el", "en", "ru"], Catalogue.All.Select(texts => texts.Code));

    [Theory, MemberData(nameof(Codes))]
    public void Every_language_has_every_text_and_no_other(string code)
    {
        var texts = Catalogue.Find(code)!;
        Assert.Equal(English.Phrases.Keys.Order(), texts.Phrases.Keys.Order());
        Assert.Equal(English.Plurals.Keys.Order(), texts.Plurals.Keys.Order());
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_text_has_the_placeholders_of_the_English_one(string code)
    {
        var texts = Catalogue.Find(code)!;
        foreach (var (key, phrase) in English.Phrases)
            Assert.True(Names(phrase).SetEquals(Names(texts.Phrases[key])), $"{key} in {code}");
        foreach (var (key, forms) in English.Plurals)
        foreach (var (form, phrase) in texts.Plurals[key])
        {
            var wanted = Names(forms[PluralForm.Other]);
            Assert.True(wanted.SetEquals([.. Names(phrase), .. wanted.Intersect(MayLack(code, form))]), $"{key} ({form}) in {code}");
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_plural_has_the_forms_that_the_language_needs_and_no_other(string code)
    {
        foreach (var (key, forms) in Catalogue.Find(code)!.Plurals)
            Assert.True(forms.Keys.ToHashSet().SetEquals(Plural.FormsOf(code)), $"{key} in {code} has {string.Join(", ", forms.Keys)}");
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("el")]
    public void No_text_is_left_in_English(string code)
    {
        var texts = Catalogue.Find(code)!;
        var same =
            from key in English.Phrases.Keys.Where(texts.Phrases.ContainsKey)
            where Said(English.Phrases[key]) == Said(texts.Phrases[key]) && Said(English.Phrases[key]).Any(char.IsLetter)
            select key;
        var plural =
            from key in English.Plurals.Keys.Where(texts.Plurals.ContainsKey)
            where Said(English.Plurals[key][PluralForm.Other]) == Said(texts.Plurals[key].Values.Last())
            select key;
        Assert.Empty(same.Concat(plural));
    }

    [Theory, MemberData(nameof(Codes))]
    public void No_word_mixes_letters_that_only_look_alike(string code)
    {
        var texts = Catalogue.Find(code)!;
        var phrases = texts.Phrases.Values.Concat(texts.Plurals.Values.SelectMany(forms => forms.Values));
        Assert.Empty(phrases.SelectMany(phrase => MixedWord().Matches(Said(phrase))).Select(match => match.Value));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_text_says_something_and_is_trimmed(string code)
    {
        foreach (var (key, phrase) in Catalogue.Find(code)!.Phrases)
        {
            var text = string.Concat(phrase.Pieces);
            Assert.True(text.Trim(' ') == text && text.Length > 0, $"{key} in {code}");
        }
    }

    [Theory]
    [InlineData("""{"a":"x","a":"y"}""")]
    [InlineData("""{"a":"x {name"}""")]
    [InlineData("""{"a":"x }name{"}""")]
    [InlineData("""{"a":"x {}"}""")]
    [InlineData("""{"a":"x {two words}"}""")]
    [InlineData("""{"a":{"two":"x"}}""")]
    [InlineData("""{"a":null}""")]
    public void A_file_that_is_wrong_is_refused(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.ThrowsAny<Exception>(() => LanguageFile.Parse(stream));
    }

    /// <summary>"A minute ago": where a form is for the number one alone, it need not say the number. Russian says the same for 21.</summary>
    private static string[] MayLack(string code, PluralForm form) => form == PluralForm.One && code != "ru" ? ["count"] : [];

    private static string Said(Phrase phrase) => string.Concat(phrase.Pieces.Where((_, place) => place % 2 == 0));

    [GeneratedRegex(@"\w*(?:[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z])\w*")]
    private static partial Regex MixedWord();

    private static HashSet<string> Names(Phrase phrase) => [.. phrase.Placeholders];
}
