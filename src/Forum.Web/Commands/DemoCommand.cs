using System.CommandLine;
using Forum.Domain.Import.Demo;
using Forum.Domain.Storage;
using Forum.Web.Http;

namespace Forum.Web.Commands;

internal static class DemoCommand
{
    public static Command Make(Shell shell)
    {
        var command = new Command("demo", "Fill an empty site with an invented community, print the accounts to try it with, and exit.");
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (settings, storage) =>
                        await Fill(shell, storage, ct)
                            ? ExitCode.Done
                            : shell.Refuse($"The site in {settings.Data} isn't empty; nothing was changed.")
                )
        );
        return command;
    }

    /// <summary>Fills an empty site and prints the accounts; false where it isn't empty.</summary>
    public static async Task<bool> Fill(Shell shell, ForumStorage storage, CancellationToken ct)
    {
        using var db = storage.Open();
        if (!await DemoCommunity.IsEmpty(db, ct))
            return false;
        var accounts = await shell.Watch("Writing the demonstration", progress => DemoCommunity.Fill(db, Passwords.Hash, progress, ct));
        Print(shell.Out, accounts);
        return accounts.Count > 0;
    }

    private static void Print(TextWriter to, IReadOnlyList<DemoAccount> accounts)
    {
        var (role, name) = (accounts.Max(a => Word(a.Role).Length), accounts.Max(a => a.Name.Length));
        to.WriteLine("The site is filled with an invented community. Sign in as one of them; the passwords are shown only now:");
        to.WriteLine();
        foreach (var account in accounts)
            to.WriteLine($"  {Word(account.Role).PadRight(role)}  {account.Name.PadRight(name)}  {account.Password}");
        to.WriteLine();
    }

    private static string Word(DemoRole role) => role == DemoRole.BetaTester ? "beta tester" : role.ToString().ToLowerInvariant();
}
