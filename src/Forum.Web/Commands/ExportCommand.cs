using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Forum.Domain.Export;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class ExportCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "Where to: a folder that is empty or isn't there yet." };

    public static Command Make(Shell shell)
    {
        var command = new Command(
            "export",
            "Write everything of the site to a folder of JSON Lines, while it may go on serving. THE FOLDER IS AS SECRET AS THE DATABASE: "
                + "it holds every hidden board, all e-mail addresses and the hashes of all passwords. Nobody but you can read its files; keep it so."
        )
        {
            Folder,
        };
        command.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (_, storage) => Run(shell, storage, parsed.GetRequiredValue(Folder), ct)));
        return command;
    }

    private static async Task<int> Run(Shell shell, ForumStorage storage, string folder, CancellationToken ct)
    {
        try
        {
            var lines = await shell.Watch("Exporting", progress => ExportForum.Run(storage, folder, Version, progress, ct));
            shell.Out.WriteLine($"Everything is in {Path.GetFullPath(folder)}: {Counts(lines)}.");
            shell.Out.WriteLine(
                "Keep the folder as secret as the database: whoever reads it has every hidden board and the hashes of all passwords."
            );
            return ExitCode.Done;
        }
        catch (ExportRefusedException refused)
        {
            return shell.Refuse(refused.Message, refused.InnerException is null ? ExitCode.Refused : ExitCode.Storage);
        }
    }

    /// <summary>What most ask for first: people, threads and posts.</summary>
    public static string Counts(IReadOnlyDictionary<string, int> lines)
    {
        string Of(string file, string one, string many)
        {
            var count = lines[file + ".jsonl"];
            return $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
        }
        return $"{Of("members", "member", "members")}, {Of("threads", "thread", "threads")}, {Of("posts", "post", "posts")}";
    }

    private static string Version =>
        typeof(ExportCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
