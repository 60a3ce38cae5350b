using Forum.Domain.Members.Names;
using Xunit;

namespace Forum.Domain.Tests.Members.Names;

public sealed class MemberNameTests
{
    [Theory]
    [InlineData("Maria")]
    [InlineData("Мария Петрова")]
    [InlineData("Γιώργος Παππάς")]
    [InlineData("O'Neil")]
    [InlineData("Anna-Lena")]
    [InlineData("m.w")]
    [InlineData("kiran_77")]
    [InlineData("Вася Pupkin")]
    [InlineData("Strauß")]
    [InlineData("Nguyễn Văn")]
    [InlineData("王小明")]
    [InlineData("たなか さくら")]
    [InlineData("김철수")]
    [InlineData("राम कुमार")]
    [InlineData("שלום")]
    [InlineData("Ẹ\u0301niọla")]
    public void A_name_in_a_living_script_is_accepted_as_written(string name)
    {
        var check = MemberName.Check(name);
        Assert.Null(check.Problem);
        Assert.Equal(name.Normalize(), check.Name);
        Assert.NotEmpty(check.Folded);
    }

    [Theory]
    [InlineData(null, NameProblem.Empty)]
    [InlineData(" \t\n", NameProblem.Empty)]
    [InlineData("x", NameProblem.TooShort)]
    [InlineData("е\u0301", NameProblem.TooShort)]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccd", NameProblem.TooLong)]
    [InlineData("a\u0000b", NameProblem.BadCharacters)]
    [InlineData("new\nline", NameProblem.BadCharacters)]
    [InlineData("zero\u200Bwidth", NameProblem.BadCharacters)]
    [InlineData("zero\u200Djoiner", NameProblem.BadCharacters)]
    [InlineData("right\u202Eleft", NameProblem.BadCharacters)]
    [InlineData("soft\u00ADhyphen", NameProblem.BadCharacters)]
    [InlineData("grapheme\u034Fjoiner", NameProblem.BadCharacters)]
    [InlineData("filler\u3164x", NameProblem.BadCharacters)]
    [InlineData("private\uE000use", NameProblem.BadCharacters)]
    [InlineData("non\uFFFEcharacter", NameProblem.BadCharacters)]
    [InlineData("smile😀", NameProblem.BadCharacters)]
    [InlineData("𝐌𝐚𝐫𝐢𝐚", NameProblem.BadCharacters)]
    [InlineData("Ｍａｒｉａ", NameProblem.BadCharacters)]
    [InlineData("Ma/ria", NameProblem.BadCharacters)]
    [InlineData("a@b", NameProblem.BadCharacters)]
    [InlineData("<b>x</b>", NameProblem.BadCharacters)]
    [InlineData("a 1\u0301", NameProblem.BadCharacters)]
    [InlineData("\u0301maria", NameProblem.BadCharacters)]
    [InlineData("X\u0301\u0302\u0303algo", NameProblem.BadCharacters)]
    [InlineData("strike\u0336d", NameProblem.BadCharacters)]
    [InlineData(".maria", NameProblem.BadEnds)]
    [InlineData("maria-", NameProblem.BadEnds)]
    [InlineData("'", NameProblem.BadEnds)]
    [InlineData("2024", NameProblem.NoLetter)]
    [InlineData("1.5 - 2", NameProblem.NoLetter)]
    [InlineData("٣٤٥", NameProblem.NoLetter)]
    [InlineData("Mаria", NameProblem.MixedScripts)]
    [InlineData("Γiorgos", NameProblem.MixedScripts)]
    [InlineData("Bob٣", NameProblem.MixedScripts)]
    [InlineData("аdmin", NameProblem.MixedScripts)]
    [InlineData("admin", NameProblem.Reserved)]
    public void What_cannot_be_a_name_is_refused_for_its_reason(string? raw, NameProblem expected)
    {
        var check = MemberName.Check(raw);
        Assert.Equal(expected, check.Problem);
        Assert.Empty(check.Folded);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_not_an_error()
    {
        var broken = "ab" + (char)0xD83D;
        Assert.Equal(NameProblem.BadCharacters, MemberName.Check(broken).Problem);
        Assert.Equal(MemberName.Fold("ab"), MemberName.Fold(broken));
    }

    [Theory]
    [InlineData("  Maria  ", "Maria")]
    [InlineData("Maria \u00A0\u2003 Petrova", "Maria Petrova")]
    [InlineData("O’Neil", "O'Neil")]
    [InlineData("Мар\u02BCяна", "Мар'яна")]
    [InlineData("Anna\u2011Lena", "Anna-Lena")]
    [InlineData("Andre\u0301", "André")]
    public void Spaces_apostrophes_and_accents_are_tidied(string raw, string name)
    {
        var check = MemberName.Check(raw);
        Assert.Null(check.Problem);
        Assert.Equal(name, check.Name);
    }

    [Fact]
    public void Length_is_counted_in_characters_that_a_reader_sees()
    {
        Assert.Null(MemberName.Check(new string('я', 30)).Problem);
        Assert.Null(MemberName.Check(string.Concat(Enumerable.Repeat("е\u0301", 30))).Problem);
        Assert.Equal(NameProblem.TooLong, MemberName.Check(new string('я', 31)).Problem);
        Assert.Equal(NameProblem.TooLong, MemberName.Check(new string('я', 1_000_000)).Problem);
    }

    [NameDataFact]
    public void No_naughty_string_is_an_error_and_what_passes_is_tidy()
    {
        var strings = NameFiles.Strings("blns.json");
        Assert.True(strings.Length > 400);
        foreach (var check in strings.Select(MemberName.Check).Where(check => check.Problem is null))
        {
            Assert.True(check.Name.IsNormalized() && check.Name == check.Name.Trim() && check.Name.Length <= 60, check.Name);
            Assert.Equal(check, MemberName.Check(check.Name));
        }
    }
}
