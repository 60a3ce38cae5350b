using Forum.Domain;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Web.Commands;

namespace Forum.Web.Tests.Commands;

/// <summary>What a command did: its exit code and what it printed.</summary>
internal sealed record Ran(int Code, string Out, string Error)
{
    /// <summary>The one line on standard error that a refusal is; anything more, such as a stack trace, fails the test.</summary>
    public string Refusal(int code)
    {
        Assert.Equal(code, Code);
        return Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public string Done()
    {
        Assert.Equal("", Error);
        Assert.Equal(ExitCode.Done, Code);
        return Out;
    }
}

/// <summary>A folder for the program and one for its data, in which commands are run inside the tests' process.</summary>
internal sealed class Computer : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Data => Path.Combine(_folder.Path, "data");
    public string Database => Path.Combine(Data, SqliteStorage.FileName);
    public Dictionary<string, string> Variables { get; } = [];

    public string Input { get; set; } = "";

    public void WriteProgramSettings(string json) => _folder.Write("program/appsettings.json", json);

    public void WriteDataSettings(string json) => _folder.Write("data/appsettings.json", json);

    public Shell Shell(TextWriter output, TextWriter error) =>
        new(new StringReader(Input), output, error, IsTerminal: false, Variables, Path.Combine(_folder.Path, "program"));

    /// <summary>Runs a command on this computer's data.</summary>
    public async Task<Ran> Run(params string[] args)
    {
        var (output, error) = (new Screen(), new Screen());
        var code = await CommandLine.Run([.. args, "--data", Data], Shell(output, error), default);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>Looks into the database that the commands left.</summary>
    public async Task<T> Look<T>(Func<ForumDb, Actor, Task<T>> look)
    {
        using var storage = SqliteStorage.Open(Data, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        return await look(db, await ActorReader.Operator(db, default));
    }

    public void Dispose() => _folder.Dispose();
}
