using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Forum.Domain.Members.Avatars;
using Xunit;

namespace Forum.Domain.Tests.Members.Avatars;

public sealed partial class AvatarTests
{
    private static readonly string[] HostileNames =
    [
        "",
        "😀",
        "<script>alert(1)</script>",
        "\"><image href=x>",
        "&amp;",
        "a\uFFFEb",
        "\0\u0001",
        "Z\u0301\u0301\u0301",
        "𝐌x",
        "\uD83D",
    ];

    [Theory]
    [InlineData("Maria", "M")]
    [InlineData("john smith", "JS")]
    [InlineData("Мария Ивановна петрова", "МП")]
    [InlineData("Ίρις Άνθη", "ΙΑ")]
    [InlineData("O'Neil", "O")]
    [InlineData("anna-lena", "AL")]
    [InlineData("王 小明", "王")]
    [InlineData("שלום עולם", "ש")]
    [InlineData("😀", "")]
    public void Initials_are_the_first_letters_of_the_first_and_last_word(string name, string initials) =>
        Assert.Equal(initials, XElement.Parse(Avatar.Svg("k", name)).Descendants().FirstOrDefault(e => e.Name.LocalName == "text")?.Value ?? "");

    [Fact]
    public void The_same_key_and_name_give_the_same_picture()
    {
        Assert.Equal(Avatar.Svg("7hq2", "Maria"), Avatar.Svg("7hq2", "Maria"));
        Assert.Equal(Avatar.Svg("7hq2", "Maria").Replace(">M<", ">N<", StringComparison.Ordinal), Avatar.Svg("7hq2", "Nina"));
    }

    [Fact]
    public void Keys_make_hundreds_of_different_pictures() =>
        Assert.True(Enumerable.Range(0, 2000).Select(i => Avatar.Svg($"key{i}", "Maria")).Distinct().Count() > 600);

    [Fact]
    public void Every_picture_is_small_and_holds_nothing_active()
    {
        string[] allowed =
        [
            "xmlns",
            "viewBox",
            "width",
            "height",
            "fill",
            "d",
            "transform",
            "cx",
            "cy",
            "r",
            "x",
            "y",
            "dy",
            "text-anchor",
            "font-family",
            "font-size",
            "font-weight",
        ];
        foreach (var svg in HostileNames.Append("Жанна Щ").SelectMany(name => Enumerable.Range(0, 300).Select(i => Avatar.Svg($"{name}{i}", name))))
        {
            var root = XElement.Parse(svg);
            Assert.True(Encoding.UTF8.GetByteCount(svg) <= 900, svg);
            Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, (string[])["svg", "g", "path", "circle", "text"]));
            Assert.All(root.DescendantsAndSelf().Attributes(), a => Assert.Contains(a.Name.LocalName, allowed));
        }
    }

    [Fact]
    public void Initials_stand_out_from_every_colour_they_may_lie_on()
    {
        var colours = Enumerable
            .Range(0, 3000)
            .SelectMany(i => Colour().Matches(Avatar.Svg($"key{i}", "")))
            .Select(match => match.Value)
            .Distinct()
            .ToList();
        Assert.True(colours.Count > 40, $"{colours.Count} colours");
        Assert.All(colours, colour => Assert.True(1.05 / (Luminance(colour) + 0.05) >= 4.5, colour));
    }

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Colour();
}
