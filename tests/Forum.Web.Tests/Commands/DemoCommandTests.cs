using Forum.Domain;
using Forum.Domain.Members;
using Forum.Web.Commands;
using Forum.Web.Http;

namespace Forum.Web.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task An_empty_site_is_filled_once_and_its_accounts_work()
    {
        var lines = (await _computer.Run("demo")).Done().Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, lines.Count);
        foreach (var columns in lines.Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            Assert.IsType<Outcome<string>.Done>(
                await _computer.Look((db, _) => SignIn.Run(db, columns[1], columns[2], "", Passwords.Verify, default))
            );

        var again = await _computer.Run("demo");
        Assert.Equal($"The site in {_computer.Data} isn't empty; nothing was changed.", again.Refusal(ExitCode.Refused));
        Assert.Equal("", again.Out);
    }
}
