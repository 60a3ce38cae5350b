using System.CommandLine;
using Forum.Domain.Import;
using Forum.Domain.Import.Restore;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class ImportForumCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "A folder that the export command wrote." };

    public static Command Make(Shell shell)
    {
        var command = new Command(
            "forum",
            "Bring an export back into an empty site: all addresses keep working, everybody signs in with their password. "
                + "It is read and checked whole before anything is written, and comes in whole or not at all."
        )
        {
            Folder,
        };
        command.SetAction(
            (parsed, ct) =>
                OperatorWork.Run(
                    parsed,
                    shell,
                    async (_, storage) =>
                    {
                        using var db = storage.Open();
                        return await Run(shell, db, parsed.GetRequiredValue(Folder), ct);
                    }
                )
        );
        return command;
    }

    private static async Task<int> Run(Shell shell, ForumDb db, string folder, CancellationToken ct)
    {
        try
        {
            var report = await shell.Watch("Importing", progress => RestoreForum.Run(db, folder, progress, ct));
            shell.Out.WriteLine($"The site is restored: {ExportCommand.Counts(report.Lines)}.");
            if (report.Mended > 0)
                shell.Out.WriteLine($"Counters that were wrong in the export and were counted anew: {report.Mended}.");
            return ExitCode.Done;
        }
        catch (SourceRefusedException refused)
        {
            return shell.Refuse(refused.Message);
        }
    }
}
