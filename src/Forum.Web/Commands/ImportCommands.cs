using System.CommandLine;
using System.Data.Common;
using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Import;
using Forum.Domain.Import.Discourse;
using Forum.Domain.Import.StackExchange;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Web.Commands;

/// <summary>Brings a community in from elsewhere: one command a format, all alike.</summary>
internal static class ImportCommands
{
    private const string OfGroup = "group:";

    private static readonly Argument<string> Folder = new("folder") { Description = "The folder that the files lie in." };

    private static readonly Option<string?> Board = new("--board")
    {
        Description =
            "The board that it goes to, by the id in its address or by its name; opened where it isn't there. By default called like the folder.",
        HelpName = "board",
    };

    private static readonly Option<string?> Audience = new("--audience")
    {
        Description =
            "Who sees it: everyone, members, or group:NAME, made where it isn't there. By default those who see the board, everyone if it is new.",
        HelpName = "audience",
    };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "The language that the community writes in. By default the site's.",
        HelpName = "code",
    };

    /// <summary>Name, description, and what reads the folder whole and checks it.</summary>
    private static readonly (string Name, string About, Func<string, SourceCommunity> Read)[] Sources =
    [
        (StackExchangeDump.Kind, "Bring in a community of Stack Exchange from the XML files of its public dump.", StackExchangeDump.Read),
        (
            DiscourseExport.Kind,
            "Bring in a community of Discourse from its topics, posts and users as JSON Lines, plain or .gz.",
            DiscourseExport.Read
        ),
    ];

    public static Command Make(Shell shell)
    {
        var import = new Command("import", "Bring a whole community in from elsewhere: people, threads, votes and accepted answers.");
        Language.AcceptOnlyFromAmong([.. ContentLanguages.All]);
        foreach (var (name, about, read) in Sources)
            import.Add(One(shell, name, about, read));
        import.Add(ImportForumCommand.Make(shell));
        return import;
    }

    private static Command One(Shell shell, string name, string about, Func<string, SourceCommunity> read)
    {
        var command = new Command(name, about + " A stopped import goes on when it is asked for again; a second one changes nothing.")
        {
            Folder,
            Board,
            Audience,
            Language,
        };
        command.Validators.Add(line =>
        {
            if (line.GetResult(Audience) is not null && KindOf(line.GetValue(Audience)) is null)
                line.AddError("--audience is everyone, members, or group:NAME.");
        });
        command.SetAction((parsed, ct) => Run(shell, parsed, read, ct));
        return command;
    }

    private static AudienceKind? KindOf(string? wanted) =>
        wanted switch
        {
            "everyone" => AudienceKind.Everyone,
            "members" => AudienceKind.Members,
            _ => wanted?.StartsWith(OfGroup, StringComparison.Ordinal) == true && wanted.Length > OfGroup.Length ? AudienceKind.Groups : null,
        };

    private static async Task<int> Run(Shell shell, ParseResult parsed, Func<string, SourceCommunity> read, CancellationToken ct)
    {
        try
        {
            // The source is read whole before the database is so much as opened.
            var folder = parsed.GetRequiredValue(Folder);
            var source = read(folder);
            var target = Target(parsed, folder);
            return await OperatorWork.Run(parsed, shell, (db, actor) => Import(shell, db, actor, source, target, ct), ct);
        }
        catch (SourceRefusedException refused)
        {
            return shell.Refuse(refused.Message);
        }
    }

    private static ImportTarget Target(ParseResult parsed, string folder)
    {
        var (audience, called) = (parsed.GetValue(Audience), Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        var group = audience?.StartsWith(OfGroup, StringComparison.Ordinal) == true ? audience[OfGroup.Length..] : null;
        return new ImportTarget(parsed.GetValue(Board) ?? called, KindOf(audience), group, parsed.GetValue(Language));
    }

    private static async Task<int> Import(Shell shell, ForumDb db, Actor actor, SourceCommunity source, ImportTarget target, CancellationToken ct)
    {
        try
        {
            var outcome = await shell.Watch("Bringing the community in", progress => ImportCommunity.Run(db, actor, source, target, progress, ct));
            if (outcome is not Outcome<ImportReport>.Done(var report))
                return shell.Refuse(Words.Of(outcome, "The board isn't there any more."));
            ImportWords.Print(shell.Out, report);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is StorageUnavailableException or DbException)
        {
            return shell.Refuse($"The import stopped: {OperatorWork.Why(e)} The same command goes on where it was.", ExitCode.Storage);
        }
    }
}
