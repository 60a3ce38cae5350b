using System.Globalization;
using System.Text;
using Forum.Domain.Members.Names;
using Xunit;

namespace Forum.Domain.Tests.Members.Names;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Maria", "Маria", "MARIA", "M.a r-i_a", "María", "Mаrıa", "MARlA", "MAR1A", "rnaria")]
    [InlineData("Анна", "АННА", "анна", "Ан-на", "Aннa")]
    [InlineData("Γιώργος", "ΓΙΩΡΓΟΣ", "γιωργος", "Γιώργοσ")]
    [InlineData("Straße", "STRASSE", "STRAẞE", "strasse")]
    [InlineData("istanbul", "İSTANBUL", "ISTANBUL", "ıstanbul")]
    [InlineData("Андрей", "Андреи", "АНДРЕЙ")]
    [InlineData("Семён", "Семен")]
    [InlineData("NINA", "ΝΙΝΑ", "νινα", "viva")]
    [InlineData("Pocc", "Росс", "росс")]
    [InlineData("Bob0", "BobO", "ВоЬо")]
    [InlineData("Œuvre", "OEUVRE")]
    public void Names_that_look_or_read_alike_are_one(string name, params string[] others)
    {
        Assert.NotEmpty(MemberName.Fold(name));
        Assert.All(others, other => Assert.Equal(MemberName.Fold(name), MemberName.Fold(other)));
    }

    [Theory]
    [InlineData("Maria", "Marta")]
    [InlineData("Maria", "Mario")]
    [InlineData("Марина", "Мария")]
    [InlineData("राम", "रमा")]
    [InlineData("か", "が")]
    [InlineData("user2", "user3")]
    public void Different_names_stay_different(string one, string other) => Assert.NotEqual(MemberName.Fold(one), MemberName.Fold(other));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("el-GR")]
    [InlineData("de-DE")]
    public void Folding_does_not_depend_on_the_language_of_the_server(string culture)
    {
        string[] names = ["Istanbul", "İstanbul", "ıIiİ", "ΟΔΥΣΣΕΥΣ", "Straße", "ǅ"];
        var expected = names.Select(MemberName.Fold).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, names.Select(MemberName.Fold));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>
    /// Fold works character by character on the decomposed text, and every character folds as its prototype does; so names that are equal
    /// after mapping to prototypes are equal folded, whatever their letters.
    /// </summary>
    [NameDataFact]
    public void Every_character_folds_as_its_prototype_does()
    {
        var pairs = NameFiles
            .Pairs("unicode-confusables.json")
            .Where(pair => pair.Key.Normalize(NormalizationForm.FormD).EnumerateRunes().All(Stands))
            .ToList();
        Assert.True(pairs.Count > 600, $"{pairs.Count} pairs");
        Assert.All(pairs, pair => Assert.Equal(MemberName.Fold(pair.Key), MemberName.Fold(pair.Value)));
    }

    [NameDataFact]
    public void Two_names_with_one_prototype_are_never_both_free()
    {
        var prototypes = NameFiles.Pairs("unicode-confusables.json");
        var doubles = prototypes
            .Select(pair => pair.Key)
            .Concat(prototypes.Values)
            .Distinct()
            .Select(text => (Name: string.Concat(Enumerable.Repeat(text, 3)), Prototype: Skeleton(text, prototypes)))
            .Select(entry => (entry.Prototype, Check: MemberName.Check(entry.Name)))
            .Where(entry => entry.Check.Problem is null)
            .GroupBy(entry => entry.Prototype, entry => entry.Check.Folded)
            .Where(group => group.Count() > 1)
            .ToList();
        Assert.True(doubles.Count > 100, $"{doubles.Count} groups");
        Assert.All(doubles, group => Assert.Single(group.Distinct()));
    }

    [Fact]
    public void Every_letter_folds_as_its_other_case_does() =>
        Assert.All(
            Enumerable.Range('A', 0x2000).Where(Rune.IsValid).Select(value => new Rune(value)).Where(Letters.IsLetter),
            rune =>
            {
                Assert.Equal(MemberName.Fold(rune.ToString()), MemberName.Fold(Rune.ToLowerInvariant(rune).ToString()));
                Assert.Equal(MemberName.Fold(rune.ToString()), MemberName.Fold(Rune.ToUpperInvariant(rune).ToString()));
            }
        );

    private static string Skeleton(string text, Dictionary<string, string> prototypes) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .EnumerateRunes()
                    .Select(rune => prototypes.GetValueOrDefault(rune.ToString(), rune.ToString()))
            )
            .Normalize(NormalizationForm.FormD);

    private static bool Stands(Rune rune) => Letters.IsLetterOrDigit(rune) || Letters.IsMark(rune);
}
