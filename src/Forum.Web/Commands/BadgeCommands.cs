using System.CommandLine;
using System.Globalization;
using Forum.Domain.Badges.Rules;

namespace Forum.Web.Commands;

internal static class BadgeCommands
{
    public static Command Make(Shell shell)
    {
        var recount = new Command(
            "recount",
            "Look at all members again: give the badges and the points that rules say, and take back those whose ground has gone."
        );
        recount.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, async (db, _) => Say(shell, await JudgeMembers.All(db, ct)), ct));
        return new Command("badges", "Look after what members have won.") { recount };
    }

    private static int Say(Shell shell, (int Given, int TakenBack, int Lines) done)
    {
        shell.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{done.Given:N0} given, {done.TakenBack:N0} taken back; {done.Lines:N0} lines of ledgers changed."
            )
        );
        return ExitCode.Done;
    }
}
