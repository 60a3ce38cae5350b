using System.CommandLine;
using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class ElectionCommands
{
    private static readonly Argument<string> ElectionId = new("election") { Description = "The election's id, as in its address: /elections/ID." };

    private static readonly Argument<string> OfficeId = new("office") { Description = "The office's id, as in its address: /offices/ID/vacancy." };

    private static readonly Argument<string> CountbackId = new("countback")
    {
        Description = "The countback's id, as in its address: /countbacks/ID.",
    };

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "Why; it is shown with the record.",
        HelpName = "text",
        Required = true,
    };

    public static Command Make(Shell shell)
    {
        var resume = new Command(
            "resume",
            "Say that this machine's clock is right. After it jumped ahead by more than five minutes no election enters a phase until this is said."
        );
        resume.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (db, _) =>
                    {
                        shell.Out.WriteLine(
                            await ConfirmClock.Run(db, ct) is { } since
                                ? FormattableString.Invariant($"Elections go on; they had stood still since {since:yyyy-MM-dd HH:mm:ss} UTC.")
                                : "No election stands still."
                        );
                        return ExitCode.Done;
                    },
                    ct
                )
        );
        var certify = new Command("certify", "Certify a result where nobody else can: whoever could stood in it.") { ElectionId, Reason };
        certify.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Certify(parsed, shell, db, actor, ct), ct));
        var stop = new Command("stop", "Stop an election; its ballots are destroyed uncounted.") { ElectionId, Reason };
        stop.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Stop(parsed, shell, db, actor, ct), ct));
        var countback = new Command("countback", "Start a countback for an office's vacant seat, where whoever could stood in the election.")
        {
            OfficeId,
            Reason,
        };
        countback.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Countback(parsed, shell, db, actor, ct), ct));
        var fill = new Command("fill", "Give the mandates that a countback says, where nobody else can.") { CountbackId, Reason };
        fill.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Fill(parsed, shell, db, actor, ct), ct));
        return new Command("election", "Look after elections.") { resume, certify, stop, countback, fill };
    }

    private static async Task<int> Certify(ParseResult parsed, Shell shell, ForumDb db, Actor actor, CancellationToken ct)
    {
        var id = parsed.GetRequiredValue(ElectionId);
        var outcome = await CertifyElection.Run(db, actor, id, parsed.GetRequiredValue(Reason), ct);
        return Told(shell, outcome, id, $"The election {id} is certified: the winners hold their mandates.");
    }

    private static async Task<int> Stop(ParseResult parsed, Shell shell, ForumDb db, Actor actor, CancellationToken ct)
    {
        var id = parsed.GetRequiredValue(ElectionId);
        var outcome = await StopElection.Run(db, actor, id, parsed.GetRequiredValue(Reason), ct);
        return Told(shell, outcome, id, $"The election {id} is stopped.");
    }

    private static async Task<int> Countback(ParseResult parsed, Shell shell, ForumDb db, Actor actor, CancellationToken ct)
    {
        var id = parsed.GetRequiredValue(OfficeId);
        var outcome = await StartCountback.Run(db, actor, id, parsed.GetRequiredValue(Reason), ct);
        if (outcome is not Outcome<string>.Done(var countback))
            return shell.Refuse(Words.Of(outcome, $"There is no office {id}."));
        shell.Out.WriteLine($"The countback {countback} is started: those who stood are asked.");
        return ExitCode.Done;
    }

    private static async Task<int> Fill(ParseResult parsed, Shell shell, ForumDb db, Actor actor, CancellationToken ct)
    {
        var id = parsed.GetRequiredValue(CountbackId);
        var outcome = await CertifyCountback.Run(db, actor, id, parsed.GetRequiredValue(Reason), ct);
        if (outcome is not Outcome<Nothing>.Done)
            return shell.Refuse(Words.Of(outcome, $"There is no countback {id}."));
        shell.Out.WriteLine($"The countback {id} is done: those whom it elected hold their mandates.");
        return ExitCode.Done;
    }

    private static int Told(Shell shell, Outcome<Nothing> outcome, string id, string done)
    {
        if (outcome is not Outcome<Nothing>.Done)
            return shell.Refuse(Words.Of(outcome, $"There is no election {id}."));
        shell.Out.WriteLine(done);
        return ExitCode.Done;
    }
}
