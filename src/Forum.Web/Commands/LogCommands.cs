using System.CommandLine;
using System.Globalization;
using Forum.Domain;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class LogCommands
{
    private static readonly Option<string?> Head = new("--head")
    {
        Description = "A head that was published or noted before: 64 hexadecimal digits. It must still be part of the log.",
        HelpName = "hash",
    };

    private static readonly Argument<string> ActId = new("act") { Description = "The act's id, as in its address: /acts/ID." };

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "Why; it is shown with the record.",
        HelpName = "text",
        Required = true,
    };

    public static Command Make(Shell shell)
    {
        var verify = new Command("verify", "Compare every act with the chains of hashes. Nothing is changed; exits with 1 where they differ.")
        {
            Head,
        };
        Head.Validators.Add(line =>
        {
            if (line.Tokens is [var typed] && !(typed.Value.Length == 2 * ActLink.HashLength && typed.Value.All(char.IsAsciiHexDigit)))
                line.AddError("--head is a hash of 64 hexadecimal digits.");
        });
        verify.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, _) => Verify(shell, db, parsed.GetValue(Head), ct), ct));
        var redact = new Command("redact", "Take the words out of an act's record for good: its reason, and what it says of before and after.")
        {
            ActId,
            Reason,
        };
        redact.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Redact(parsed, shell, db, actor, ct), ct));
        return new Command("log", "Look after the log of acts.") { verify, redact };
    }

    private static async Task<int> Verify(Shell shell, ForumDb db, string? head, CancellationToken ct)
    {
        var verdict = await VerifyLog.Run(db, head, ct);
        foreach (var fault in verdict.Faults)
            shell.Out.WriteLine(Sentence(fault));
        if (verdict.Faults.Count > 0)
            return shell.Refuse("The log is not what was recorded.");
        if (verdict.KnowsHead == false)
            return shell.Refuse(
                "The log doesn't have the head that was given: since that was published, its end was cut off or it was written anew."
            );
        var has = verdict.KnowsHead == true ? " It has the head that was given." : "";
        shell.Out.WriteLine($"The log is whole: {Count(verdict.Acts, "act", "acts")}. Its public head is {verdict.Head ?? "not there yet"}.{has}");
        return ExitCode.Done;
    }

    private static async Task<int> Redact(ParseResult parsed, Shell shell, ForumDb db, Actor actor, CancellationToken ct)
    {
        var id = parsed.GetRequiredValue(ActId);
        var outcome = await RedactAct.Run(db, actor, id, parsed.GetRequiredValue(Reason), ct);
        if (outcome is not Outcome<string>.Done(var by))
            return shell.Refuse(Words.Of(outcome, $"There is no act {id}."));
        shell.Out.WriteLine($"The words of the act {id} are gone; /acts/{by} says so.");
        return ExitCode.Done;
    }

    private static string Sentence(LogFault fault) =>
        fault.Kind switch
        {
            LogFaultKind.Changed => $"The act {fault.ActId} was changed after it was recorded.",
            LogFaultKind.Unchained => $"The act {fault.ActId} is in no chain: its link was taken away, or it was slipped in.",
            LogFaultKind.Missing => $"Link {fault.Link} of a chain is missing, or the act that it tells of.",
            _ => $"Link {fault.Link} of a chain doesn't follow from what is before it{(fault.ActId is null ? "" : $" (act {fault.ActId})")}.",
        };

    private static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
