using System.CommandLine;
using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;

namespace Forum.Web.Commands;

internal static class MemberCommands
{
    public static Command Make(Shell shell) =>
        new("member", "Make accounts, give passwords, admit to groups, hand over imported accounts.")
        {
            Create(shell),
            Password(shell),
            MemberGroupCommand.Make(shell),
            ClaimLinkCommand.Make(shell),
        };

    private static Command Create(Shell shell)
    {
        var (name, typed) = (Name(), PasswordOption());
        var command = new Command("create", "Make an account. Its password is drawn and printed, unless it is given.") { name, typed };
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (db, actor) =>
                    {
                        var (wanted, password) = (parsed.GetRequiredValue(name), Chosen(shell, db, parsed.GetValue(typed)));
                        var outcome = await CreateMember.Run(db, actor, wanted, password, Passwords.Hash, ct);
                        return Tell(shell, outcome, $"{wanted} has an account now.", "", parsed.GetValue(typed) ? null : password);
                    },
                    ct
                )
        );
        return command;
    }

    private static Command Password(Shell shell)
    {
        var (name, typed) = (Name(), PasswordOption());
        var command = new Command("password", "Give a member another password, drawn and printed unless it is given. All their sessions end.")
        {
            name,
            typed,
        };
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (db, actor) =>
                    {
                        var (whose, password) = (parsed.GetRequiredValue(name), Chosen(shell, db, parsed.GetValue(typed)));
                        var outcome = await SetPassword.Run(db, actor, whose, password, Passwords.Hash, ct);
                        return Tell(shell, outcome, $"{whose} has another password now.", NoMember(whose), parsed.GetValue(typed) ? null : password);
                    },
                    ct
                )
        );
        return command;
    }

    public static Argument<string> Name() => new("name") { Description = "The member's name, in any spelling that the forum takes for the same." };

    public static string NoMember(string name) => $"There is no member called {name}.";

    private static Option<bool> PasswordOption() =>
        new("--password-stdin") { Description = "Read the password from the first line of standard input, so that no list of processes shows it." };

    /// <summary>The password on standard input; else four drawn words, 80 random bits.</summary>
    private static string Chosen(Shell shell, ForumDb db, bool typed) =>
        typed ? shell.In.ReadLine() ?? "" : string.Join('-', Enumerable.Range(0, 4).Select(_ => db.Entropy.Word(4)));

    private static int Tell<T>(Shell shell, Outcome<T> outcome, string done, string missing, string? drawn)
    {
        if (outcome is not Outcome<T>.Done)
            return shell.Refuse(Words.Of(outcome, missing));
        shell.Out.WriteLine(done);
        if (drawn is not null)
            shell.Out.WriteLine($"Password: {drawn}");
        return ExitCode.Done;
    }
}
