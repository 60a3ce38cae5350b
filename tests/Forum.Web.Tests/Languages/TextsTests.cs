using System.Text.Encodings.Web;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Tests.Languages;

public sealed class TextsTests
{
    private static readonly Catalogue Catalogue = new();

    [Theory]
    [InlineData("en", 0, "in 0 seconds")]
    [InlineData("en", 1, "in 1 second")]
    [InlineData("en", 1234, "in 1,234 seconds")]
    [InlineData("ru", 1, "через 1 секунду")]
    [InlineData("ru", 2, "через 2 секунды")]
    [InlineData("ru", 5, "через 5 секунд")]
    [InlineData("ru", 11, "через 11 секунд")]
    [InlineData("ru", 21, "через 21 секунду")]
    [InlineData("ru", 1112, "через 1\u00a0112 секунд")]
    [InlineData("el", 1, "σε 1 δευτερόλεπτο")]
    [InlineData("el", 40, "σε 40 δευτερόλεπτα")]
    public void A_number_takes_its_form_of_the_word(string code, long count, string text) =>
        Assert.Equal(text, Catalogue.Find(code)!.Count("kept.inSeconds", count));

    /// <summary>The samples that CLDR itself gives for each rule.</summary>
    [Theory]
    [InlineData("ru", PluralForm.One, "1 21 31 41 51 61 71 81 101 1001")]
    [InlineData("ru", PluralForm.Few, "2 3 4 22 23 24 32 33 34 42 43 44 52 53 54 62 102 1002")]
    [InlineData("ru", PluralForm.Many, "0 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 100 1000 10000 100000 1000000")]
    [InlineData("en", PluralForm.One, "1")]
    [InlineData("en", PluralForm.Other, "0 2 3 11 16 100 1000 10000 100000 1000000")]
    [InlineData("el", PluralForm.One, "1")]
    [InlineData("el", PluralForm.Other, "0 2 16 21 101 1000")]
    public void The_rules_agree_with_the_samples_of_CLDR(string code, PluralForm form, string samples) =>
        Assert.All(
            samples.Split(' '),
            sample => Assert.Equal(form, Plural.Of(code, long.Parse(sample, System.Globalization.CultureInfo.InvariantCulture)))
        );

    [Theory]
    [InlineData("en", 1234567, "1,234,567")]
    [InlineData("ru", 1234567, "1\u00a0234\u00a0567")]
    [InlineData("el", 1234567, "1.234.567")]
    [InlineData("en", -5000, "\u22125,000")]
    [InlineData("ru", 999, "999")]
    public void Digits_are_grouped_as_the_language_does(string code, long number, string text) =>
        Assert.Equal(text, Catalogue.Find(code)!.Number(number));

    [Theory]
    [InlineData("en", "1 May 2026")]
    [InlineData("ru", "1 мая 2026")]
    [InlineData("el", "1 Μαΐ 2026")]
    public void Months_stand_in_the_case_that_a_date_needs(string code, string date) =>
        Assert.Equal(date, Catalogue.Find(code)!.Date(new DateTime(2026, 5, 1), TimeZoneInfo.Utc));

    [Fact]
    public void Every_language_has_twelve_different_months()
    {
        foreach (var texts in Catalogue.All)
        {
            var dates = Enumerable.Range(1, 12).Select(month => texts.Date(new DateTime(2026, month, 5), TimeZoneInfo.Utc)).ToList();
            Assert.Equal(12, dates.Distinct().Count());
            Assert.Equal(12, texts["dates.months"].Split(' ').Length);
        }
    }

    [Fact]
    public void A_date_is_the_readers_own()
    {
        var athens = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), null, null);
        Assert.Equal("1 Jan 2027, 01:30", Catalogue.Find("en")!.DateTime(new DateTime(2026, 12, 31, 23, 30, 0, DateTimeKind.Utc), athens));
    }

    [Fact]
    public void A_sentence_with_a_link_encodes_all_but_the_link()
    {
        var texts = Catalogue.Find("en")!;
        var html = Written(texts.Html("dates.dayAndTime", ("day", new HtmlString("<a href=\"/x\">x</a>")), ("time", "<script>")));
        Assert.Equal("<a href=\"/x\">x</a>, &lt;script&gt;", html);
        Assert.Equal("in 1,000 seconds", Written(texts.CountHtml("kept.inSeconds", 1000)));
        Assert.Equal("in <b>1</b> second", Written(texts.CountHtml("kept.inSeconds", 1, ("count", new HtmlString("<b>1</b>")))));
    }

    [Fact]
    public void A_forgotten_value_leaves_its_name_and_a_key_that_is_not_there_is_a_bug()
    {
        var texts = Catalogue.Find("en")!;
        Assert.Equal("{day}, 14:05", texts["dates.dayAndTime", ("time", "14:05")]);
        Assert.Throws<KeyNotFoundException>(() => texts["no.such.key"]);
        Assert.Throws<KeyNotFoundException>(() => texts.Count("pager.next", 1));
    }

    private static string Written(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
