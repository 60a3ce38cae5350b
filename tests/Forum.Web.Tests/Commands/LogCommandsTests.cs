using Forum.Domain.Moderation.Chains;
using Forum.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Commands;

public sealed class LogCommandsTests : IDisposable
{
    private readonly Computer _computer = new();

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole_and_has_its_earlier_heads()
    {
        (await _computer.Run("demo")).Done();
        var head = (await _computer.Look((db, _) => VerifyLog.Run(db, null, default))).Head!;
        (await _computer.Run("board", "create", "Another", "--section", "Using it")).Done();

        var verified = (await _computer.Run("log", "verify", "--head", head)).Done();

        Assert.StartsWith("The log is whole: ", verified, StringComparison.Ordinal);
        Assert.EndsWith("It has the head that was given.\n", verified, StringComparison.Ordinal);
        Assert.StartsWith(
            "The log doesn't have the head that was given",
            (await _computer.Run("log", "verify", "--head", new string('a', 64))).Refusal(ExitCode.Refused),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_changed_act_is_named()
    {
        (await _computer.Run("demo")).Done();
        var act = await _computer.Look(
            async (db, _) =>
            {
                await db.Acts.Where(a => a.Id == 1).ExecuteUpdateAsync(s => s.SetProperty(a => a.Reason, "Another"));
                return await db.Acts.Where(a => a.Id == 1).Select(a => a.PublicId).SingleAsync();
            }
        );

        var verified = await _computer.Run("log", "verify");

        Assert.Equal("The log is not what was recorded.", verified.Refusal(ExitCode.Refused));
        Assert.Equal($"The act {act} was changed after it was recorded.\n", verified.Out);
    }

    [Fact]
    public async Task Words_are_taken_out_of_a_record_and_the_log_stays_whole()
    {
        (await _computer.Run("demo")).Done();
        var act = await _computer.Look((db, _) => db.Acts.Where(a => a.Reason != "").Select(a => a.PublicId).FirstAsync());

        var redacted = (await _computer.Run("log", "redact", act, "--reason", "An address")).Done();

        Assert.StartsWith($"The words of the act {act} are gone; /acts/", redacted, StringComparison.Ordinal);
        Assert.Equal("", await _computer.Look((db, _) => db.Acts.Where(a => a.PublicId == act).Select(a => a.Reason).SingleAsync()));
        (await _computer.Run("log", "verify")).Done();
        (await _computer.Run("log", "redact", act, "--reason", "Again")).Refusal(ExitCode.Refused);
        Assert.Equal("There is no act nothing.", (await _computer.Run("log", "redact", "nothing", "--reason", "No")).Refusal(ExitCode.Refused));
    }
}
