using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Computer _computer = new();
    private readonly Computer _other = new();
    private readonly TempFolder _folder = new();

    private string Folder => Path.Combine(_folder.Path, "export");

    public void Dispose()
    {
        _computer.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_site_moves_to_another_computer()
    {
        (await _computer.Run("demo")).Done();

        var exported = (await _computer.Run("export", Folder)).Done();
        var imported = (await _other.Run("import", "forum", Folder)).Done();

        Assert.Contains($"Everything is in {Folder}: 44 members, 64 threads, 393 posts.", exported, StringComparison.Ordinal);
        Assert.Contains("Keep the folder as secret as the database", exported, StringComparison.Ordinal);
        Assert.Equal("The site is restored: 44 members, 64 threads, 393 posts.\n", imported);
        var again = (await _other.Run("import", "forum", Folder)).Refusal(ExitCode.Refused);
        Assert.StartsWith("The site isn't empty", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_refused()
    {
        (await _computer.Run("member", "create", "Bo")).Done();
        _folder.Write("export/kept.txt", "mine");

        var sentence = (await _computer.Run("export", Folder)).Refusal(ExitCode.Refused);

        Assert.Equal($"The folder {Folder} isn't empty. Name one that is, or that isn't there yet; nothing was written.", sentence);
        Assert.Equal(["kept.txt"], Directory.GetFiles(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_place_where_no_folder_can_be_made_is_said()
    {
        (await _computer.Run("member", "create", "Bo")).Done();
        _folder.Write("export", "a file");

        var sentence = (await _computer.Run("export", Folder)).Refusal(ExitCode.Storage);

        Assert.StartsWith("The export stopped: ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_export_is_refused()
    {
        var sentence = (await _computer.Run("import", "forum", _folder.Path)).Refusal(ExitCode.Refused);

        Assert.Equal($"{_folder.Path} has no manifest.json: it is no export of a forum, or one that was stopped before its end.", sentence);
    }
}
