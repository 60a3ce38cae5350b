using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class BoardCommandsTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Boards_are_opened_one_after_another_in_a_section_that_is_made_once()
    {
        Assert.StartsWith(
            "The board Rules is open at /b/",
            (await _computer.Run("board", "create", "Rules", "--section", "Ёлка")).Done(),
            StringComparison.Ordinal
        );
        (await _computer.Run("board", "create", "Zones", "--section", "ёлка", "--description", "About zones.", "--format", "question")).Done();

        var boards = await _computer.Look((db, _) => BoardListReader.Boards(db, Actor.Guest, default));
        Assert.Equal(
            [("Rules", "", ThreadFormats.Discussion | ThreadFormats.Question), ("Zones", "About zones.", ThreadFormats.Question)],
            boards.Select(b => (b.Name, b.Description, b.Formats))
        );
        Assert.Equal(["Ёлка"], boards.Select(b => b.SectionName).Distinct());
    }

    [Fact]
    public async Task A_board_for_a_group_does_not_exist_for_anybody_else()
    {
        await _computer.Look((db, actor) => CreateGroup.Run(db, actor, new GroupForm("Beta testers", "", false), default));

        (await _computer.Run("board", "create", "Inner", "--section", "Inside", "--audience", "group:beta testers")).Done();

        Assert.Empty(await _computer.Look((db, _) => BoardListReader.Boards(db, Actor.Guest, default)));
        var board = Assert.Single(await _computer.Look((db, actor) => BoardListReader.Boards(db, actor, default)));
        Assert.Equal(["Beta testers"], board.GroupNames);
    }

    [Fact]
    public async Task A_board_of_own_threads_is_opened_with_the_groups_that_review_it()
    {
        await _computer.Look((db, actor) => CreateGroup.Run(db, actor, new GroupForm("Helpers", "", true), default));

        (await _computer.Run("board", "create", "Desk", "--section", "Inside", "--reviewers", "group:helpers")).Done();

        var board = Assert.Single(await _computer.Look((db, _) => BoardListReader.Boards(db, Actor.Guest, default)));
        Assert.Equal(["Helpers"], board.Own!.Groups);
        Assert.Null(board.ThreadCount);
        Assert.Equal(
            "There is no group called nobody.",
            (await _computer.Run("board", "create", "Other", "--section", "Inside", "--reviewers", "group:nobody")).Refusal(ExitCode.Refused)
        );
    }

    [Theory]
    [InlineData("Beta", "group:Nobody", "There is no group called Nobody.")]
    [InlineData("A name of far more than the sixty characters that a board may have.", "everyone", "Name: At most 60 characters are possible here.")]
    public async Task A_board_that_is_refused_leaves_no_section_behind(string name, string audience, string sentence)
    {
        var ran = await _computer.Run("board", "create", name, "--section", "Inside", "--audience", audience);

        Assert.Equal(sentence, ran.Refusal(ExitCode.Refused));
        Assert.Empty(await _computer.Look((db, _) => BoardListReader.Sections(db, default)));
    }
}
