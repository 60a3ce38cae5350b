using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Forum.Domain.Elections.Counting;

/// <summary>A count as the object that docs/counting.md describes. Numbers of votes are decimal texts, so that no reader rounds them.</summary>
public static class CountJson
{
    public static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static JsonObject Of(CountResult count) =>
        new()
        {
            ["rule"] = Name(count.Rule),
            ["seats"] = count.Seats,
            ["quota"] = Quota(count.Quota),
            ["ballots"] = count.Ballots,
            ["valid"] = count.Valid,
            ["elected"] = List(
                count.Elected,
                e => new JsonObject
                {
                    ["candidate"] = e.Candidate,
                    ["name"] = e.Name,
                    ["stage"] = e.Stage,
                }
            ),
            ["excluded"] = List(count.Excluded, e => new JsonObject { ["candidate"] = e.Candidate, ["stage"] = e.Stage }),
            ["stages"] = List(count.Stages, s => Stage(s)),
            ["ties"] = List(count.Ties, Tie),
        };

    /// <summary>"first", "surplus 4", "exclude 3", "place 2"; under Meek a surplus is that of all who are elected: "surplus 1 4".</summary>
    public static string Action(Stage stage) => string.Join(' ', [Name(stage.Action), .. stage.Of.Select(c => $"{c}")]);

    private static JsonObject Stage(Stage stage) =>
        new()
        {
            ["totals"] = new JsonObject(stage.Totals.OrderBy(t => t.Key).Select(t => KeyValuePair.Create($"{t.Key}", (JsonNode?)$"{t.Value}"))),
            ["exhausted"] = $"{stage.Exhausted}",
            ["rounding"] = $"{stage.Rounding}",
            ["quota"] = Quota(stage.Quota),
            ["action"] = Action(stage),
            ["transfers"] = List(
                stage.Transfers,
                t => new JsonObject
                {
                    ["from"] = t.From,
                    ["to"] = t.To,
                    ["votes"] = $"{t.Votes}",
                }
            ),
        };

    private static JsonObject Tie(Tie tie) =>
        new()
        {
            ["stage"] = tie.Stage,
            ["for"] = Name(tie.For),
            ["among"] = List(tie.Among, c => JsonValue.Create(c)),
            ["chosen"] = tie.Chosen,
            ["by"] = JsonNamingPolicy.KebabCaseLower.ConvertName($"{tie.By}"),
        };

    /// <summary>As a number, in the decimals that it has: the Scottish quota is a whole one.</summary>
    private static JsonNode? Quota(Votes? quota) =>
        quota is { } votes ? JsonNode.Parse(votes.ToString().Contains('.') ? votes.ToString().TrimEnd('0').TrimEnd('.') : votes.ToString()) : null;

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static JsonArray List<T>(IEnumerable<T> all, Func<T, JsonNode?> one) => [.. all.Select(one)];
}
