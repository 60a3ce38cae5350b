using System.CommandLine;
using System.CommandLine.Invocation;

namespace Forum.Web.Commands;

/// <summary>The program's other face: the same executable serves, and does the operator's work.</summary>
public static class CommandLine
{
    public static Task<int> Run(string[] args) => Run(args, Shell.OfProcess(), CancellationToken.None);

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> Run(string[] args, Shell shell, CancellationToken ct)
    {
        var root = Root(shell);
        // A name such as @ann is a name, and no file of arguments.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = root.Parse(args, parser);
        if (parsed.CommandResult.Command == root && parsed.Action is ParseErrorAction && (args is [] || args[0].StartsWith('-')))
            parsed = root.Parse([ServeCommand.Name, .. args], parser);
        if (parsed.Action is ParseErrorAction)
            return Task.FromResult(Wrong(parsed, shell));
        // Ctrl+C and SIGTERM are the web host's, which lets requests in flight finish.
        var streams = new InvocationConfiguration
        {
            Output = shell.Out,
            Error = shell.Error,
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        return parsed.InvokeAsync(streams, ct);
    }

    private static RootCommand Root(Shell shell) =>
        new("A forum for the community of a product. Without a command it serves; each command has its own --help.")
        {
            SettingOptions.Data,
            ServeCommand.Make(shell),
            DemoCommand.Make(shell),
            RenderCommand.Make(shell),
            MemberCommands.Make(shell),
            BoardCommands.Make(shell),
            ImportCommands.Make(shell),
            ExportCommand.Make(shell),
            SearchCommand.Make(shell),
            SearchIndexCommands.Make(shell),
            LogCommands.Make(shell),
            CountCommand.Make(shell),
            ElectionCommands.Make(shell),
            BadgeCommands.Make(shell),
        };

    private static int Wrong(ParseResult parsed, Shell shell)
    {
        // What wasn't understood says more than what is missing because of it.
        var error = parsed.UnmatchedTokens is [var token, ..] ? $"“{token}” is no command or option here." : parsed.Errors[0].Message;
        // The library lists possible values on lines of their own.
        error = string.Join(' ', error.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return shell.Refuse($"{error} See: {PathOf(parsed.CommandResult.Command)}--help", ExitCode.Usage);
    }

    private static string PathOf(Command command) =>
        command is RootCommand ? "" : PathOf(command.Parents.OfType<Command>().First()) + command.Name + " ";
}
