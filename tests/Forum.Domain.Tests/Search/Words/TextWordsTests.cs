using Forum.Domain.Search.Words;
using Xunit;

namespace Forum.Domain.Tests.Search.Words;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("Hello, World!", "hello world")]
    [InlineData("it isn't the user\u2019s", "it isn't the user's")]
    [InlineData("Привет,мир", "привет мир")]
    [InlineData("error 0x80070005: netsh", "error 0x80070005 netsh")]
    [InlineData("4.0.1", "4 0 1")]
    [InlineData("foo_bar wi-fi", "foo bar wi fi")]
    [InlineData("", "")]
    [InlineData(" \u200F\u200B… \ud800 🙂", "")]
    public void Texts_are_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', TextWords.Of(text).Words.Select(word => word.Exact)));

    [Theory]
    [InlineData("version 4.0.1 of it", "4.0.1")]
    [InlineData("v4.0.1", "v4.0.1 4.0.1")]
    [InlineData("Urho3D-1.7.1", "1.7.1 urho3d-1.7.1")]
    [InlineData("C# and F#, C++ (g++)", "c# f# c++ g++")]
    [InlineData("C++11", "c++")]
    [InlineData("on .NET, or ASP.NET.", ".net asp.net")]
    [InlineData("a .gitignore", ".gitignore")]
    [InlineData("run setup.exe!", "setup.exe")]
    [InlineData("mail.Example.com:8080", "mail.example.com mail.example.com:8080")]
    [InlineData("<ann@example.com>", "example.com ann@example.com")]
    [InlineData("foo_bar", "foo_bar")]
    [InlineData("CVE-2024-1234", "cve-2024-1234")]
    [InlineData("Wi\u2011Fi", "wi-fi")]
    [InlineData("R&D", "r&d")]
    [InlineData("C:\\Windows\\setup.exe", "setup.exe c:\\windows\\setup.exe")]
    [InlineData("see https://example.com/a?b=c", "example.com https://example.com/a")]
    [InlineData("std::vector", "std::vector")]
    [InlineData("1,000,000 or so", "1,000,000")]
    [InlineData("one, two. Three - four / five...six", "")]
    [InlineData("#1 a#b i+++j", "")]
    public void Names_of_several_parts_are_also_kept_as_one(string text, string names) =>
        Assert.Equal(names, string.Join(' ', TextWords.Of(text).Compounds.Select(compound => compound.Text)));

    [Theory]
    [InlineData("getUserName", "get user name")]
    [InlineData("XMLFile", "xml file")]
    [InlineData("JSON", "")]
    [InlineData("Json", "")]
    public void A_name_written_in_one_is_found_by_the_words_inside(string name, string inner)
    {
        var list = TextWords.Of(name);
        Assert.Equal(name.ToLowerInvariant(), Assert.Single(list.Words).Exact);
        Assert.All(list.Compounds, compound => Assert.True(compound.IsInner));
        Assert.Equal(inner, string.Join(' ', list.Compounds.Select(compound => compound.Text)));
    }
}
