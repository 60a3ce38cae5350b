using System.CommandLine;
using System.Globalization;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class SearchIndexCommands
{
    /// <summary>Of the time; a server beside it writes in the rest.</summary>
    private const double Share = 0.7;

    public static Command Make(Shell shell)
    {
        var rebuild = new Command(
            "rebuild",
            "Make the search index anew from all posts, while the site may go on serving: it is searched meanwhile, and nothing is missed."
        );
        rebuild.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (_, storage) => Rebuild(shell, storage, ct)));
        var check = new Command(
            "check",
            "Compare the search index with all posts, word by word. Nothing is changed; exits with 1 where they differ."
        );
        check.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (_, storage) => Check(shell, storage, ct)));
        return new Command("search-index", "Look after the search index.") { rebuild, check };
    }

    private static async Task<int> Rebuild(Shell shell, ForumStorage storage, CancellationToken ct)
    {
        var made = await shell.Watch("Indexing", progress => RebuildIndex.All(storage, Share, progress, ct));
        shell.Out.WriteLine($"The search index is made anew: {Count(made.Threads, "thread", "threads")}, {Count(made.Posts, "post", "posts")}.");
        return ExitCode.Done;
    }

    private static async Task<int> Check(Shell shell, ForumStorage storage, CancellationToken ct)
    {
        using var db = storage.Open();
        if (await IndexProgress.Read(db, ct) is { IsWhole: false } begun)
            return shell.Refuse(
                $"The search index isn't whole yet ({begun.Percent} %): a server finishes it by itself, or run search-index rebuild."
            );
        var report = await shell.Watch("Comparing", progress => CheckIndex.Run(db, progress, ct));
        if (report.Differences.Count == 0)
        {
            shell.Out.WriteLine($"The search index is right: {Count(report.Entries, "entry", "entries")}.");
            return ExitCode.Done;
        }
        foreach (var difference in report.Differences)
            shell.Out.WriteLine(Sentence(difference));
        return shell.Refuse("The search index differs from the posts. Make it anew: search-index rebuild");
    }

    private static string Sentence(IndexDifference difference)
    {
        var things =
            difference.Kind == IndexDifferenceKind.Miscounted ? Count(difference.Count, "word", "words")
            : difference.Part == IndexPart.Threads ? Count(difference.Count, "thread", "threads")
            : Count(difference.Count, "post", "posts");
        var what = difference.Kind switch
        {
            IndexDifferenceKind.Missing => "not in the index",
            IndexDifferenceKind.Different => "indexed by other words than written, or for others than see it",
            IndexDifferenceKind.Stray => "in the index that should not be",
            _ => "counted wrongly for spelling",
        };
        return $"{things} {what}{(difference.Example is null ? "" : $", for example {difference.Example}")}.";
    }

    private static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
