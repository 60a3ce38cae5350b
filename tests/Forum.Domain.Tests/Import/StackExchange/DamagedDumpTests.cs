using Forum.Domain.Import;
using Forum.Domain.Import.StackExchange;
using Xunit;

namespace Forum.Domain.Tests.Import.StackExchange;

/// <summary>What is no whole dump is refused with the file, the line, the field, and what was expected there.</summary>
public sealed class DamagedDumpTests : IDisposable
{
    private readonly DumpFolder dump = new();

    public void Dispose() => dump.Dispose();

    [Theory]
    [InlineData("Posts.xml", "Score=\"2\" ", "", "Posts.xml, line 3, row 1: Score is missing; expected a number.")]
    [InlineData("Posts.xml", "Score=\"2\"", "Score=\"two\"", "Posts.xml, line 3, row 1: Score is “two”; expected a number.")]
    [InlineData("Posts.xml", "Title=\"A state?\" ", "", "Posts.xml, line 3, row 1: Title is missing; expected a text.")]
    [InlineData("Posts.xml", "Id=\"2\" ", "", "Posts.xml, line 4: Id is missing; expected a number.")]
    [InlineData("Posts.xml", "PostTypeId=\"2\" ", "", "Posts.xml, line 4, row 2: PostTypeId is missing; expected a number.")]
    [InlineData("Posts.xml", "Id=\"2\"", "Id=\"1\"", "Posts.xml, line 4, row 1: Id is 1; expected one that no row before it has.")]
    [InlineData("Posts.xml", "ParentId=\"1\"", "ParentId=\"99\"", "Posts.xml, line 4, row 2: ParentId is 99; expected the Id of a question.")]
    [InlineData("Posts.xml", "ParentId=\"1\"", "ParentId=\"2\"", "Posts.xml, line 4, row 2: ParentId is 2; expected the Id of a question.")]
    [InlineData(
        "Posts.xml",
        "CreationDate=\"2018-03-14T17:00:00.000\"",
        "CreationDate=\"2018-13-14\"",
        "Posts.xml, line 4, row 2: CreationDate is “2018-13-14”; expected a date such as 2018-03-12T13:10:22.363."
    )]
    [InlineData(
        "Posts.xml",
        "OwnerUserId=\"6\"",
        "OwnerUserId=\"66\"",
        "Posts.xml, line 4, row 2: OwnerUserId is 66; expected the Id of a row of Users.xml."
    )]
    [InlineData("Posts.xml", "<posts>", "<topics>", "Posts.xml, line 2: expected the root element <posts>, found <topics>.")]
    [InlineData(
        "Posts.xml",
        "<row Id=\"9\"",
        "<line Id=\"9\"",
        "Posts.xml, line 6, row 9: expected only elements <row/> inside <posts>, found <line>."
    )]
    [InlineData("Posts.xml", "</posts>", "", "Posts.xml, line 8: expected well-formed XML up to its end; ")]
    [InlineData("Posts.xml", "<posts>", "<!DOCTYPE posts [<!ENTITY a \"a\">]><posts>", "Posts.xml, line ")]
    [InlineData("Users.xml", "DisplayName=\"Ann\"", "", "Users.xml, line 4, row 5: DisplayName is missing; expected a text.")]
    [InlineData("Users.xml", "Id=\"6\"", "Id=\"5\"", "Users.xml, line 5, row 5: Id is 5; expected one that no row before it has.")]
    [InlineData("Comments.xml", "PostId=\"4\"", "PostId=\"44\"", "Comments.xml, line 4, row 2: PostId is 44; expected the Id of a row of Posts.xml.")]
    [InlineData("Comments.xml", "Text=\"1. Yes\" ", "", "Comments.xml, line 4, row 2: Text is missing; expected a text.")]
    [InlineData("Votes.xml", "VoteTypeId=\"3\" ", "", "Votes.xml, line 5, row 3: VoteTypeId is missing; expected a number.")]
    [InlineData("Badges.xml", "</badges>", "", "Badges.xml, line 1: expected well-formed XML up to its end; ")]
    public void A_damaged_file_is_refused_by_file_line_field_and_what_was_expected(string file, string from, string to, string sentence)
    {
        dump.Change(file, from, to);

        Assert.StartsWith(sentence, Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Votes_of_another_dump_are_noticed_by_the_scores()
    {
        dump.Change("Votes.xml", "VoteTypeId=\"2\"", "VoteTypeId=\"3\"");
        dump.Change("Votes.xml", "PostId=\"77\"", "PostId=\"10\"");
        dump.Change("Votes.xml", "PostId=\"4\" VoteTypeId=\"3\"", "PostId=\"4\" VoteTypeId=\"2\"");

        Assert.StartsWith(
            "Posts.xml, line 3, row 1: Score is 2; expected -2, from 0 votes up and 2 down in Votes.xml. There are 3 such rows among 4",
            Refusal(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Users.xml")]
    [InlineData("Posts.xml")]
    [InlineData("Comments.xml")]
    [InlineData("Votes.xml")]
    public void A_file_that_is_missing_is_named(string file)
    {
        File.Delete(dump.FileOf(file));

        Assert.Equal($"{dump.Path}: expected a file {file} there.", Refusal());
    }

    [Theory]
    [InlineData("{\"id\": 1}")]
    [InlineData("")]
    [InlineData("\u0001\u0002\u0003")]
    [InlineData("<html><body>Not found</body></html>")]
    public void A_foreign_file_is_refused(string text)
    {
        dump.Write("Posts.xml", text);

        Assert.StartsWith("Posts.xml", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_put_together_from_two_are_refused()
    {
        File.Copy(dump.FileOf("Comments.xml"), dump.FileOf("Votes.xml"), overwrite: true);

        Assert.Equal("Votes.xml, line 2: expected the root element <votes>, found <comments>.", Refusal());
    }

    [Fact]
    public void What_is_no_folder_is_refused()
    {
        Assert.EndsWith(
            "is no folder; expected one with the XML files of a Stack Exchange dump.",
            Assert.Throws<SourceRefusedException>(() => StackExchangeDump.Read(dump.FileOf("Posts.xml"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(dump.FileOf("Posts.xml"));
        // Only white space may follow the root element's end.
        var end = System.Text.Encoding.UTF8.GetString(whole).IndexOf("</posts>", StringComparison.Ordinal) + "</posts>".Length;
        for (var length = 0; length < end; length += 37)
        {
            File.WriteAllBytes(dump.FileOf("Posts.xml"), whole[..length]);
            Assert.StartsWith("Posts.xml", Refusal(), StringComparison.Ordinal);
        }
    }

    private string Refusal() => Assert.Throws<SourceRefusedException>(() => StackExchangeDump.Read(dump.Path)).Message;
}
