using System.Text;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Storage;
using Forum.Web.Http;

namespace Forum.Web.Pages.Elections;

/// <summary>What is published of an election as files, so that anybody can check it: who may vote, the ballots, their receipts and the count.</summary>
public static class ElectionFiles
{
    public const string Electors = "electors.txt";
    public const string Ballots = "ballots.blt";
    public const string Receipts = "receipts.txt";
    public const string Rounds = "rounds.json";
    public const string RoundsTable = "rounds.csv";
    private const string PlainText = "text/plain; charset=utf-8";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapElections(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/elections/{id}/" + Electors, Reading, SendElectors);
        Map(routes, Ballots, PlainText, result => result.File);
        Map(routes, Receipts, PlainText, result => result.Receipts);
        Map(routes, Rounds, "application/json", result => CountJson.Of(result.Count).ToJsonString(CountJson.Options) + "\n");
        Map(routes, RoundsTable, "text/csv; charset=utf-8", result => CountCsv.Of(result.Count));
    }

    /// <param name="text">Null where it isn't published.</param>
    private static void Map(IEndpointRouteBuilder routes, string name, string type, Func<PublishedResult, string?> text) =>
        routes.MapMethods(
            "/elections/{id}/" + name,
            Reading,
            async (string id, HttpContext context, ForumDb db, CancellationToken ct) =>
                await ResultReader.Read(db, context.Actor(), id, ct) is { } result && text(result) is { } content
                    ? Send(content, type, name)
                    : NotFound
        );

    private static async Task<IResult> SendElectors(string id, HttpContext context, ForumDb db, CancellationToken ct) =>
        await ResultReader.Electors(db, context.Actor(), id, ct) is { } lines
            ? Send(string.Concat(lines.Select(line => line + "\n")), PlainText, Electors)
            : NotFound;

    private static IResult Send(string content, string type, string name) => Results.File(Encoding.UTF8.GetBytes(content), type, name);

    /// <summary>A status alone, so that the same page stands there as at any other address where nothing is.</summary>
    private static IResult NotFound => Results.StatusCode(StatusCodes.Status404NotFound);
}
