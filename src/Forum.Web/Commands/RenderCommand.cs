using System.CommandLine;
using Forum.Domain.Markup;
using Forum.Domain.Threads;

namespace Forum.Web.Commands;

internal static class RenderCommand
{
    /// <summary>Stands in the ids of footnotes, where a stored post has its own id.</summary>
    private const string Anchor = "preview";

    public static Command Make(Shell shell)
    {
        var command = new Command("render", "Read Markdown from standard input and print the HTML that a post of it would be stored as.");
        command.SetAction((_, ct) => Run(shell, ct));
        return command;
    }

    private static async Task<int> Run(Shell shell, CancellationToken ct)
    {
        var (rendering, problem) = PostText.Render(await Read(shell.In, ct), Anchor);
        if (problem is not null)
            return shell.Refuse(Words.Of(problem));
        await shell.Out.WriteAsync(rendering!.Html.AsMemory(), ct);
        return ExitCode.Done;
    }

    /// <summary>All of a text, or just enough of an endless one to see that it is too long.</summary>
    private static async Task<string> Read(TextReader from, CancellationToken ct)
    {
        var text = new char[Markdown.MaxLength + 1];
        return new string(text, 0, await from.ReadBlockAsync(text, ct));
    }
}
