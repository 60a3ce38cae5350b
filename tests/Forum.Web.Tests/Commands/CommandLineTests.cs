using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("render")]
    [InlineData("member")]
    [InlineData("member create")]
    [InlineData("member password")]
    [InlineData("member group")]
    [InlineData("board")]
    [InlineData("board create")]
    [InlineData("import stackexchange")]
    [InlineData("import")]
    [InlineData("import forum")]
    [InlineData("export")]
    [InlineData("count")]
    [InlineData("log")]
    [InlineData("log verify")]
    [InlineData("log redact")]
    public async Task Every_command_explains_itself(string command)
    {
        var help = (await _computer.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Done();

        Assert.Contains("Usage:", help, StringComparison.Ordinal);
        Assert.Contains("--data <folder>", help, StringComparison.Ordinal);
        Assert.False(File.Exists(_computer.Database));
    }

    [Theory]
    [InlineData("sreve", "“sreve” is no command or option here. See: --help")]
    [InlineData("--colour", "“--colour” is no command or option here. See: serve --help")]
    [InlineData("member", "Required command was not provided. See: member --help")]
    [InlineData("member create", "Required argument 'name' missing for command: 'create'. See: member create --help")]
    [InlineData("member create Ann Lee", "“Lee” is no command or option here. See: member create --help")]
    [InlineData("board create Beta", "Option '--section' is required. See: board create --help")]
    [InlineData(
        "board create Beta --section S --audience staff",
        "--audience is everyone, members, or one or more of group:NAME. See: board create --help"
    )]
    [InlineData(
        "board create Beta --section S --format idea",
        "Argument 'idea' not recognized. Must be one of: 'question' 'discussion' See: board create --help"
    )]
    [InlineData("log verify --head abc", "--head is a hash of 64 hexadecimal digits. See: log verify --help")]
    [InlineData("log redact abc", "Option '--reason' is required. See: log redact --help")]
    [InlineData("member group Ann G --remove --until 2030-01-01", "--remove and --until exclude each other. See: member group --help")]
    [InlineData(
        "member group Ann G --until soon",
        "--until is a day such as 2027-03-31 or a moment such as 2027-03-31T18:00Z, not “soon”. See: member group --help"
    )]
    [InlineData("import stackexchange x --audience staff", "--audience is everyone, members, or group:NAME. See: import stackexchange --help")]
    public async Task A_wrong_command_line_is_answered_in_one_line_and_does_nothing(string line, string sentence)
    {
        var ran = await _computer.Run(line.Split(' '));

        Assert.Equal(sentence, ran.Refusal(ExitCode.Usage));
        Assert.Equal("", ran.Out);
        Assert.False(File.Exists(_computer.Database));
    }

    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        var ran = await _computer.Run("member", "password", "@ann", "--password-stdin");

        Assert.DoesNotContain("file", ran.Refusal(ExitCode.Refused), StringComparison.OrdinalIgnoreCase);
    }
}
