using System.Globalization;
using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("\uBD64\u3136", "\uBD6A")]
    [InlineData("\uBD64\u00AD\u11AD", "\uBD6A")]
    [InlineData("ё", "е")]
    [InlineData("ЁЖ", "еж")]
    [InlineData("Йод", "йод")]
    [InlineData("И\u0306од", "йод")]
    [InlineData("за\u0301мок", "замок")]
    [InlineData("Їжак", "їжак")]
    [InlineData("Γιώργος", "γιωργοσ")]
    [InlineData("ΟΔΥΣΣΕΎΣ", "οδυσσευσ")]
    [InlineData("προϊόν", "προιον")]
    [InlineData("ΐ", "ι")]
    [InlineData("ᾧ", "ω")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ısı", "isi")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Łódź", "lodz")]
    [InlineData("ﬁnd", "find")]
    [InlineData("Ａｂｃ１２", "abc12")]
    [InlineData("m²", "m2")]
    [InlineData("user\u2019s", "user's")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("か\u3099", "が")]
    [InlineData("ﾃｽﾄ", "テスト")]
    [InlineData("\U0001D400bc", "abc")]
    public void Letters_that_people_take_for_the_same_are_one(string text, string folded) => Assert.Equal(folded, Folding.Of(text));

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        for (var point = 0; point < 0x110000; point++)
        {
            var letter = point is >= 0xD800 and < 0xE000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);
            var folded = Folding.Of(letter);
            Assert.True(folded == Folding.Of(folded), $"{point:X4}");
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("el-GR")]
    public void Folding_does_not_depend_on_the_language_of_the_server(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("istanbul iiii titlei οδυσσευσ", Folding.Of("ISTANBUL ıIiİ TITLEI ΟΔΥΣΣΕΥΣ"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
