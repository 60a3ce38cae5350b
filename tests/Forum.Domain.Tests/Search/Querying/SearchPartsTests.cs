using Forum.Domain.Search.Querying;
using Xunit;

namespace Forum.Domain.Tests.Search.Querying;

public sealed class SearchPartsTests
{
    [Theory]
    [InlineData("error 1068")]
    [InlineData("error \"cannot connect\" \"two phrases\" author:\"Anna K\" board:Help tag:a tag:b is:solved after:2024 before:2024-03 sort:newest")]
    [InlineData("a OR b -c author:x author:y -tag:z is:solved has:code votes:5 in:title")]
    public void A_query_taken_apart_and_put_together_is_the_same(string typed)
    {
        var query = ReadQuery.Of(typed);

        var again = SearchParts.Of(query).Query(ReadQuery.Now);

        Assert.Equal(Sorted(ReadQuery.Told(query)), Sorted(ReadQuery.Told(again)));
    }

    [Fact]
    public void Fields_take_what_has_a_field_and_words_the_rest()
    {
        var parts = SearchParts.Of(ReadQuery.Of("error \"cannot connect\" -old author:anna is:solved votes:3 before:2024-03"));

        Assert.Equal("error -old votes:3", parts.Words);
        Assert.Equal(("cannot connect", "anna", SearchKind.Solved), (parts.Phrase, parts.Author, parts.Kind));
        Assert.Equal(new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), parts.Through);
    }

    [Fact]
    public void What_is_typed_into_a_field_stays_in_it()
    {
        var parts = new SearchParts("\"open", "say \"yes\" now", "anna\" is:locked", "", "a,b", null, null, DateTime.MaxValue, SearchSort.Votes);

        Assert.Equal("phrase say yes now; phrase open; author anna is:locked; tag a; tag b; by votes", ReadQuery.Told(parts.Query(ReadQuery.Now)));
    }

    private static IEnumerable<string> Sorted(string told) => told.Split("; ").Order(StringComparer.Ordinal);
}
