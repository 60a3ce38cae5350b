using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class ImportCommandsTests : IDisposable
{
    private readonly Computer _computer = new();
    private readonly TempFolder _dump = new();

    public ImportCommandsTests()
    {
        _dump.Write("Users.xml", "<users><row Id=\"5\" CreationDate=\"2018-03-12T10:00:00.000\" DisplayName=\"Ann\" /></users>");
        _dump.Write(
            "Posts.xml",
            """
            <posts>
              <row Id="1" PostTypeId="1" CreationDate="2018-03-12T17:00:45.567" Score="0" Body="&lt;p&gt;Why?&lt;/p&gt;" OwnerUserId="5" Title="Why?" Tags="&lt;why&gt;" />
              <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2018-03-14T17:00:00.000" Score="0" Body="&lt;p&gt;So.&lt;/p&gt;" OwnerUserId="5" />
            </posts>
            """
        );
        _dump.Write("Comments.xml", "<comments />");
        _dump.Write("Votes.xml", "<votes />");
        _dump.Write("Tags.xml", "<tags><row Id=\"1\" /></tags>");
    }

    public void Dispose()
    {
        _computer.Dispose();
        _dump.Dispose();
    }

    [Fact]
    public async Task A_community_comes_in_once_and_is_reported()
    {
        var report = (await Import("--board", "Elsewhere", "--audience", "everyone")).Done();
        var board = Assert.Single(await _computer.Look((db, _) => BoardListReader.Boards(db, Actor.Guest, default)));

        Assert.Equal(
            $"""
            The community is on the board Elsewhere, at /b/{board.Id}:
                    1 members
                    1 threads
                    2 posts
                    0 comments
            What didn't come in as it was:
                    1 rows of Tags.xml have no place here, and were left out

            """,
            report,
            ignoreLineEndingDifferences: true
        );
        Assert.Equal(
            $"Nothing was changed: this community is on the board Elsewhere already, at /b/{board.Id}.",
            (await Import("--board", "Elsewhere")).Done().Trim()
        );
    }

    [Fact]
    public async Task For_a_group_the_group_and_its_board_are_made_and_nobody_else_sees_them()
    {
        (await Import("--board", "Inside", "--audience", "group:Insiders")).Done();

        Assert.Empty(await _computer.Look((db, _) => BoardListReader.Boards(db, Actor.Guest, default)));
        var board = Assert.Single(await _computer.Look((db, actor) => BoardListReader.Boards(db, actor, default)));
        Assert.Equal(["Insiders"], board.GroupNames);
    }

    [Fact]
    public async Task A_board_for_others_is_not_used()
    {
        (await _computer.Run("board", "create", "Elsewhere", "--section", "Old")).Done();

        Assert.Equal(
            "Audience: The board that is there is for others. Name its own audience, or another board.",
            (await Import("--board", "elsewhere", "--audience", "members")).Refusal(ExitCode.Refused)
        );
    }

    [Fact]
    public async Task A_damaged_source_is_refused_in_one_line_before_the_database_is_made()
    {
        _dump.Write("Votes.xml", "<votes>");

        Assert.StartsWith("Votes.xml, line 1: ", (await Import("--board", "Elsewhere")).Refusal(ExitCode.Refused), StringComparison.Ordinal);
        Assert.False(File.Exists(_computer.Database));
    }

    private Task<Ran> Import(params string[] options) => _computer.Run(["import", "stackexchange", _dump.Path, .. options]);
}
