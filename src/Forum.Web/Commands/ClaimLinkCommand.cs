using System.CommandLine;
using Forum.Domain;
using Forum.Domain.Members;

namespace Forum.Web.Commands;

internal static class ClaimLinkCommand
{
    public static Command Make(Shell shell)
    {
        var who = new Argument<string>("name-or-id")
        {
            Description = "The name of a member who came with an import, here or at the source, or the id in the address of their page.",
        };
        var command = new Command("claim-link", "Make a one-use link with which a person takes over the account that an import made for them.")
        {
            who,
        };
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (db, actor) =>
                    {
                        var wanted = parsed.GetRequiredValue(who);
                        var found = await ImportedByName.Find(db, actor, wanted, ct);
                        if (found.Count > 1)
                            return shell.Refuse($"Several imported members are called {wanted}. Name one by its id: {string.Join(", ", found)}");
                        var outcome = await IssueClaimLink.Run(db, actor, found.SingleOrDefault() ?? wanted, "", ct);
                        if (outcome is not Outcome<string>.Done(var token))
                            return shell.Refuse(Words.Of(outcome, $"No member who came with an import is called {wanted}."));
                        shell.Out.WriteLine(
                            $"The link works once, within {PasswordLink.ClaimLifetime.TotalDays} days; earlier ones for this account don't any more."
                        );
                        shell.Out.WriteLine($"Append this to the forum's address: /claim-account/{token}");
                        return ExitCode.Done;
                    },
                    ct
                )
        );
        return command;
    }
}
