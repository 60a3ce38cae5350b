using System.Text;
using Forum.Domain.Elections.Counting;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Elections.Counting;

public sealed class BltReaderTests(ITestOutputHelper output)
{
    private const string Whole = "3 2 # a remark\n-2\n2 1 3 0\n1 0\n0\n\"Ann\"\n\"Bob O\"Neil\" # gone\n\"Cyd\" \"Board\"\nmore";

    private static readonly byte[] Marks = " \n\"#[]-=0123\0"u8.ToArray();

    [Fact]
    public void A_file_is_read_with_its_remarks_quotations_and_withdrawals()
    {
        var (file, problem) = BltReader.Read("\uFEFF" + Whole);

        Assert.Null(problem);
        Assert.Equal(("Board", 2), (file!.Title, file.Seats));
        Assert.Equal(["Ann", "Bob O\"Neil", "Cyd"], file.Names);
        Assert.Equal([2], file.Withdrawn);
        Assert.Equal(["2: 1 3", "1: "], file.Papers.Select(p => $"{p.Count}: {string.Join(' ', p.Ranking)}"));
    }

    [Fact]
    public void Options_withdraw_and_order_ties()
    {
        var (file, _) = BltReader.Read("3 1\n[withdrawn 3]\n[tie 2 1 ]\n1 1 0\n0\n\"a\" \"b\" \"c\" \"t\"");

        Assert.Equal([3], file!.Withdrawn);
        Assert.Equal([2, 1], file.TieOrder);
    }

    [Theory]
    [InlineData("", 1, 1, "the number of candidates, from 1 to 1000", "the end of the file")]
    [InlineData("x 2", 1, 1, "the number of candidates, from 1 to 1000", "“x”")]
    [InlineData("0 1", 1, 1, "the number of candidates, from 1 to 1000", "“0”")]
    [InlineData("1001 1", 1, 1, "the number of candidates, from 1 to 1000", "“1001”")]
    [InlineData("3", 1, 2, "the number of seats, from 1 to 1000", "the end of the file")]
    [InlineData("3 -1", 1, 3, "the number of seats, from 1 to 1000", "“-1”")]
    [InlineData("3 99999999999999999999", 1, 3, "the number of seats, from 1 to 1000", "“99999999999999999999”")]
    [InlineData("3 2\n-4", 2, 1, "a withdrawn candidate, from -1 to -3", "“-4”")]
    [InlineData("3 2\n-", 2, 1, "a withdrawn candidate, from -1 to -3", "“-”")]
    [InlineData("3 2\n[nick a b c]", 2, 2, "the option withdrawn or tie", "“nick”")]
    [InlineData("3 2\n[tie 1 4]", 2, 8, "a candidate, from 1 to 3, or ]", "“4”")]
    [InlineData("3 2\n[tie 1 1]", 2, 8, "each candidate once", "“1”")]
    [InlineData("3 2\n[tie 1", 2, 7, "a candidate, from 1 to 3, or ]", "the end of the file")]
    [InlineData("3 2\n1 2 3 0\n", 3, 1, "how many ballots, or 0 after the last", "the end of the file")]
    [InlineData("3 2\n\"Ann\"", 2, 1, "how many ballots, or 0 after the last", "\"Ann")]
    [InlineData("3 2\n1.5 2 0", 2, 1, "how many ballots, or 0 after the last", "“1.5”")]
    [InlineData("3 2\n1000000001 2 0", 2, 1, "at most 1000000000 more ballots, or 0", "“1000000001”")]
    [InlineData("3 2\n999999999 2 0\n2 1 0\n0", 3, 1, "at most 1 more ballots, or 0", "“2”")]
    [InlineData("3 2\n1 2 4 0", 2, 5, "a candidate, from 1 to 3, or 0 at the end of the ballot", "“4”")]
    [InlineData("3 2\n1  2 2 0", 2, 6, "a candidate that the ballot doesn't rank yet", "“2”")]
    [InlineData("3 2\n1 2=3 0", 2, 3, "a candidate, from 1 to 3, or 0 at the end of the ballot", "“2=3”")]
    [InlineData("3 2\n1 2 - 3 0", 2, 5, "a candidate, from 1 to 3, or 0 at the end of the ballot", "“-”")]
    [InlineData("3 2\n1 2 3\n1 2 0", 3, 1, "0 at the end of the ballot in line 2", "“1”")]
    [InlineData("3 2\n0\n\"Ann\"\n\"Bob\"\n", 5, 1, "the name of candidate 3 in quotation marks", "the end of the file")]
    [InlineData("3 2\n0\n\"Ann\"\nBob\n", 4, 1, "the name of candidate 2 in quotation marks", "“Bob”")]
    [InlineData("3 2\n0\n\"Ann\"\n  \"Bob\n\"", 4, 3, "a quotation mark at the end of the line", "\"Bob")]
    [InlineData("1 1\n0\n\"Ann\"\ntitle", 4, 1, "the title in quotation marks", "“title”")]
    public void A_damaged_file_is_refused_with_the_place_and_what_was_expected(string text, int line, int column, string expected, string found)
    {
        var (file, problem) = BltReader.Read(text);

        Assert.Null(file);
        Assert.Equal(new BltProblem(line, column, expected, found), problem);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_place()
    {
        var (_, problem) = BltReader.Read([.. "1 1\n0\n\"J"u8, 0xE9, .. "r\""u8]);

        Assert.Equal(new BltProblem(3, 3, "text in UTF-8", "bytes that are none"), problem);
    }

    [Fact]
    public void A_file_without_a_title_has_none() => Assert.Equal("", BltReader.Read("1 1 0 \"Ann\"").File!.Title);

    [Fact]
    public void Nothing_that_is_cut_off_changed_or_strange_makes_the_reader_throw()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < bytes.Length; length++)
            Read(bytes[..length]);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FORUM_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"FORUM_TEST_SEED={seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            byte[] changed = [.. bytes];
            for (var change = random.Next(1, 4); change > 0; change--)
                changed[random.Next(changed.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : Marks[random.Next(Marks.Length)];
            Read(changed);
        }
    }

    [DataFact]
    public void What_is_written_is_read_again()
    {
        var files = BallotFiles.In("elections-community").Concat(BallotFiles.In("elections-scotland-2017", "ballots").Take(20)).Select(f => f.File);
        foreach (var file in files.Concat(Enumerable.Range(1, 200).Select(seed => RandomElection.Make(new Random(seed)))))
        {
            var (again, problem) = BltReader.Read(Encoding.UTF8.GetBytes(BltWriter.Write(file)));

            Assert.Null(problem);
            Assert.Equal(Text(file), Text(again!));
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Ελένη № 5 #1 [x] -3 😀", "Ελένη № 5 #1 [x] -3 😀")]
    [InlineData("", "")]
    [InlineData("\"quoted\" name\"", "'quoted' name'")]
    [InlineData("two\nlines\r\nthree", "two lines three")]
    public void A_name_comes_back_as_far_as_the_format_can_say_it(string name, string read)
    {
        var file = BallotFiles.Of(1, 1) with { Names = [name], Title = name };

        var again = BltReader.Read(BltWriter.Write(file)).File!;

        Assert.Equal((read, read), (again.Names[0], again.Title));
    }

    private static void Read(byte[] bytes)
    {
        var (file, problem) = BltReader.Read(bytes);
        Assert.True(file is null ^ problem is null);
        if (file is not null)
            Count.Run(file, CountRule.Meek);
    }

    private static string Text(BallotFile file) =>
        System.Text.Json.JsonSerializer.Serialize(
            new
            {
                file.Title,
                file.Seats,
                file.Names,
                Withdrawn = file.Withdrawn.Order(),
                file.TieOrder,
                file.Papers,
            }
        );
}
