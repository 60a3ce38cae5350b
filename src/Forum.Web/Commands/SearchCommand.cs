using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Forum.Domain.Powers;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;

namespace Forum.Web.Commands;

internal static class SearchCommand
{
    public const string Guest = "guest";

    // Nobody waits but who asked, and a program that has just started is slow.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly Argument<string> Query = new("query") { Description = "What is looked for, as one would type it on the search page." };

    private static readonly Option<string> As = new("--as")
    {
        Description = "Whose view is searched: a member's name, or guest.",
        HelpName = "name",
        DefaultValueFactory = _ => Guest,
    };

    private static readonly Option<bool> AsJson = new("--json")
    {
        Description = "Print an array of {thread, title, url, post, board, author}, the best first.",
    };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = $"How many threads at most, from 1 to {SearchReader.MostTotal}.",
        HelpName = "N",
        DefaultValueFactory = _ => SearchPage.PageSize,
    };

    public static Command Make(Shell shell)
    {
        var command = new Command("search", "Find threads, in the order that the search page has for that reader.") { Query, As, AsJson, Limit };
        Limit.Validators.Add(line =>
        {
            // Asked for as a number, anything else would be an exception.
            if (line.Tokens is [var typed] && !(int.TryParse(typed.Value, out var limit) && limit is >= 1 and <= SearchReader.MostTotal))
                line.AddError($"--limit is a whole number from 1 to {SearchReader.MostTotal}.");
        });
        command.SetAction((parsed, ct) => OperatorWork.Run(parsed, shell, (db, actor) => Run(parsed, shell, db, actor, ct), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Shell shell, ForumDb db, Actor @operator, CancellationToken ct)
    {
        var name = parsed.GetRequiredValue(As);
        var reader = name == Guest ? Actor.Guest : await ViewOf.Member(db, @operator, name, ct);
        if (reader is null)
            return shell.Refuse(MemberCommands.NoMember(name));
        var query = SearchQueryParser.Parse(parsed.GetRequiredValue(Query), db.Now);
        var (hits, outOfTime) = await Read(db, reader, query, parsed.GetValue(Limit), ct);
        if (outOfTime)
            shell.Error.WriteLine("The search took too long and was stopped; this is what it had.");
        if (parsed.GetValue(AsJson))
            shell.Out.WriteLine(JsonSerializer.Serialize(hits.Select(Line.Of), Json));
        else
            foreach (var hit in hits.Select(Line.Of))
                shell.Out.WriteLine($"{hit.Title}\n  {hit.Board} · {hit.Author} · {hit.Url}");
        return ExitCode.Done;
    }

    private static async Task<(IReadOnlyList<SearchHit> Hits, bool OutOfTime)> Read(
        ForumDb db,
        Actor reader,
        SearchQuery query,
        int limit,
        CancellationToken ct
    )
    {
        var (hits, asOf, outOfTime) = (new List<SearchHit>(), db.Now, false);
        for (var page = 1; hits.Count < limit; page++)
        {
            var found = await SearchReader.Read(db, reader, query, page, asOf, Budget, ct);
            hits.AddRange(found.Hits);
            outOfTime |= found.OutOfTime;
            if (page >= found.Pages)
                break;
        }
        return ([.. hits.Take(limit)], outOfTime);
    }

    private sealed record Line(string Thread, string Title, string Url, string Post, string Board, string Author)
    {
        public static Line Of(SearchHit hit) =>
            new(
                hit.ThreadId,
                string.Concat(hit.Title.Select(part => part.Text)),
                $"/p/{hit.Post.Id}",
                hit.Post.Id,
                hit.BoardName,
                hit.Post.AuthorName
            );
    }
}
