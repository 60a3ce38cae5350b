using System.Text;
using Forum.Web.Languages;

namespace Forum.Web.Tests.Languages;

public sealed class LanguageFilesTests
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
            Assert.True(Names(forms[PluralForm.Other]).SetEquals([.. Names(phrase), "count"]), $"{key} ({form}) in {code}");
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_plural_has_the_forms_that_the_language_needs_and_no_other(string code)
    {
        foreach (var (key, forms) in Catalogue.Find(code)!.Plurals)
            Assert.True(forms.Keys.ToHashSet().SetEquals(Plural.FormsOf(code)), $"{key} in {code} has {string.Join(", ", forms.Keys)}");
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

    private static HashSet<string> Names(Phrase phrase) => [.. phrase.Placeholders];
}
