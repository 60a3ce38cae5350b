using Forum.Domain.Search.Querying;
using Xunit;

namespace Forum.Domain.Tests.Search.Querying;

/// <summary>What docs/search-syntax.md doesn't say, since nobody would type it on purpose.</summary>
public sealed class SearchQueryParserTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("\"\"", "")]
    [InlineData("«»", "")]
    [InlineData("- -- * ** | || ; !!! 🙂 \"…\" -\"\"", "")]
    [InlineData("fire\u0000wall\u200B \u202Eopen", "word firewall; word open")]
    [InlineData("one\ttwo\nthree\u00A0four", "word one; word two; word three; word four")]
    [InlineData("\"cannot connect", "phrase cannot connect")]
    [InlineData("„nicht “ da", "phrase nicht; word da")]
    [InlineData("«он сказал \"да\" вчера» x", "phrase он сказал да вчера; word x")]
    [InlineData("a\"b c", "word a\"b; word c")]
    [InlineData("-\"two words\" -word", "not phrase two words; not word word")]
    [InlineData("–слово −word", "not word слово; not word word")]
    [InlineData("--force -1073741819 - x", "word --force; word -1073741819; word x")]
    [InlineData("a*", "word a*")]
    [InlineData("*", "")]
    [InlineData("ab** c*d", "beginning ab; word c*d")]
    [InlineData("C++ C# .net -.net", "word C++; word C#; word .net; not word .net")]
    [InlineData("OR", "word or")]
    [InlineData("a OR", "word a; word or")]
    [InlineData("OR a", "word or; word a")]
    [InlineData("a OR OR b", "word a or word b")]
    [InlineData("a OR -b c", "word a; word or; word c; not word b")]
    [InlineData("a OR is:solved b", "word a; word or; word b; solved")]
    [InlineData("a is:solved OR b", "word a; word or; word b; solved")]
    [InlineData("a | b | \"c d\" e", "word a or word b or phrase c d; word e")]
    [InlineData("| a |", "word a")]
    [InlineData("Windows ή Linux", "word Windows; word ή; word Linux")]
    [InlineData("author:\"Anna K", "author Anna K")]
    [InlineData("author:@anna tag:#vpn", "author anna; tag vpn")]
    [InlineData("tag:a tag:A tag:b", "tag a; tag b")]
    [InlineData("after:2020 after:2024 before:2026 before:2025", "from 2024-01-01; before 2025-01-01")]
    [InlineData("-after:2024 -before:2020", "from 2020-01-01; before 2024-01-01")]
    [InlineData("sort:votes sort:newest", "by newest")]
    [InlineData("votes:>5 votes:3+", "votes 6")]
    [InlineData("votes:99999999999999999999", "word votes:99999999999999999999")]
    [InlineData("after:9999y", "word after:9999y")]
    [InlineData("after:0d", "from 2026-11-22")]
    [InlineData("a:b:c ::: : x: :y", "word a:b:c; word x:; word :y")]
    [InlineData("in:title", "")]
    [InlineData("foo:\"bar baz\"", "word foo; phrase bar baz")]
    [InlineData("author:\"\" x", "word author; word x")]
    [InlineData("' OR 1=1; DROP TABLE Posts; --", "word or; word 1=1;; word DROP; word TABLE; word Posts;")]
    [InlineData("NEAR(a b) title:x AND {y} ^z", "word NEAR(a; word b); word title:x; word AND; word {y}; word ^z")]
    public void Whatever_is_typed_is_read(string? typed, string expected) => Assert.Equal(expected, ReadQuery.Told(ReadQuery.Of(typed)));

    [Fact]
    public void Half_characters_are_dropped() => Assert.Equal("word lone", ReadQuery.Told("\ud800lone \udc00"));

    [Theory]
    [InlineData("http://example.com/x:y")]
    [InlineData("C:\\Windows\\System32")]
    [InlineData("12:30")]
    [InlineData("error: something")]
    [InlineData("std::string")]
    [InlineData("localhost:8080")]
    [InlineData("mailto:ann@example.com")]
    [InlineData("a:b:c")]
    public void Words_with_a_colon_are_words_without_remark(string typed)
    {
        var query = ReadQuery.Of(typed);

        Assert.Empty(query.Notes);
        Assert.Equal(typed, string.Join(' ', query.Wanted.Select(group => group.Terms.Single().Text)));
    }

    [Theory]
    [InlineData("athor:anna", SearchNoteKind.UnknownOperator)]
    [InlineData("-athor:\"anna k\"", SearchNoteKind.UnknownOperator)]
    [InlineData("is:blue", SearchNoteKind.UnknownValue)]
    [InlineData("after:2024-13", SearchNoteKind.UnknownValue)]
    [InlineData("author:", SearchNoteKind.UnknownValue)]
    [InlineData("-sort:votes", SearchNoteKind.UnknownValue)]
    public void A_wrong_operator_is_explained(string typed, SearchNoteKind kind) =>
        Assert.Equal([new SearchNote(kind, typed)], ReadQuery.Of(typed).Notes);

    [Fact]
    public void A_long_text_is_cut_at_a_space_and_says_what_was_left_out()
    {
        var query = ReadQuery.Of(new string('x', 390) + " shown?yes leftout " + new string('y', 10_000));

        Assert.True(query.Typed.Length <= SearchQuery.LengthLimit);
        Assert.EndsWith("shown?yes", query.Typed, StringComparison.Ordinal);
        var note = Assert.Single(query.Notes);
        Assert.Equal(SearchNoteKind.TooLong, note.Kind);
        Assert.StartsWith("leftout yyy", note.About, StringComparison.Ordinal);
        Assert.True(note.About.Length < 70);
    }

    [Fact]
    public void A_cut_leaves_no_half_character() => Assert.Equal(399, ReadQuery.Of("x" + string.Concat(Enumerable.Repeat("🙂", 300))).Typed.Length);

    [Fact]
    public void Too_many_words_are_cut_and_say_so()
    {
        var query = ReadQuery.Of(string.Join(' ', Enumerable.Range(0, 31).Select(i => $"w{i}")) + " tag:a -b is:solved");

        Assert.Equal(31, query.Wanted.Count);
        Assert.Equal(["a"], query.Filters.Tags);
        Assert.Empty(query.Unwanted);
        Assert.Contains(SearchKind.Solved, query.Filters.Kinds);
        Assert.Equal([new SearchNote(SearchNoteKind.TooManyWords, "b")], query.Notes);
    }

    [Fact]
    public void Filters_added_to_a_long_query_are_not_cut_off()
    {
        var query = ReadQuery.Of(string.Join(' ', Enumerable.Repeat("overlong", 44))).OnBoard("Help desk").InYear(2024);

        var again = ReadQuery.Of(SearchQueryWriter.Write(query));

        Assert.Equal(["Help desk"], again.Filters.Boards);
        Assert.Equal(2025, again.Filters.Before!.Value.Year);
    }

    [Fact]
    public void Each_filter_can_be_taken_away()
    {
        var query = ReadQuery.Of("word author:anna board:\"a b\" tag:x -tag:y is:solved has:code after:2024 before:2025 votes:3");

        var without = ActiveFilter.Of(query).Select(filter => ReadQuery.Told(filter.Without)).ToList();

        Assert.Equal(9, without.Distinct().Count());
        Assert.All(without, told => Assert.Equal(ReadQuery.Told(query).Count(c => c == ';') - 1, told.Count(c => c == ';')));
    }
}
