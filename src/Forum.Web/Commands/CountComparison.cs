using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Forum.Web.Commands;

/// <summary>
/// Where another result differs from a count. What it says is compared, all the way down; what it leaves out isn't, so that a program that
/// gives less can be compared too. Numbers are equal by value, however many zeros end them and whether they stand as text or not.
/// </summary>
internal static class CountComparison
{
    private const int Shown = 3;
    private const int LongestNumber = 60;

    public static IReadOnlyList<string> Differences(JsonObject count, JsonObject other) => [.. InObject("", count, other)];

    public static string Sentence(IReadOnlyList<string> differences) =>
        string.Join("; ", differences.Take(Shown)) + (differences.Count > Shown ? $"; and {differences.Count - Shown} more." : ".");

    private static IEnumerable<string> InObject(string at, JsonObject count, JsonObject other) =>
        other
            .Where(member => count.ContainsKey(member.Key))
            .SelectMany(member => In(at.Length == 0 ? member.Key : $"{at}, {member.Key}", count[member.Key], member.Value))
            .Concat(at.EndsWith("totals", StringComparison.Ordinal) ? Unknown(at, count, other) : []);

    /// <summary>Totals are of candidates: there, one who is missing or too many is a difference.</summary>
    private static IEnumerable<string> Unknown(string at, JsonObject count, JsonObject other) =>
        count
            .Select(c => c.Key)
            .Except(other.Select(o => o.Key))
            .Select(key => $"{at}, {key}: missing there")
            .Concat(other.Select(o => o.Key).Except(count.Select(c => c.Key)).Select(key => $"{at}, {key}: missing here"));

    private static IEnumerable<string> In(string at, JsonNode? count, JsonNode? other) =>
        (count, other) switch
        {
            (JsonObject ours, JsonObject theirs) => InObject(at, ours, theirs),
            (JsonArray ours, JsonArray theirs) => InList(at, ours, theirs),
            _ => Same(count, other) ? [] : [$"{at}: {Text(other)} there, {Text(count)} here"],
        };

    private static IEnumerable<string> InList(string at, JsonArray count, JsonArray other)
    {
        for (var i = 0; i < Math.Min(count.Count, other.Count); i++)
            foreach (var difference in In($"{at} {i + 1}", count[i], other[i]))
                yield return difference;
        if (count.Count != other.Count)
            yield return $"{at}: {other.Count} there, {count.Count} here";
    }

    private static bool Same(JsonNode? count, JsonNode? other) =>
        (count, other) switch
        {
            (null, null) => true,
            (JsonValue, JsonValue) => Text(count) == Text(other) || (Number(count) is { } ours && Number(other) is { } theirs && ours == theirs),
            _ => false,
        };

    private static string Text(JsonNode? node) =>
        node switch
        {
            null => "nothing",
            JsonObject or JsonArray => "a list",
            _ => node.ToString() is { Length: <= 60 } text ? text : node.ToString()[..60] + "…",
        };

    /// <summary>The digits without the zeros at the end, and how many of them are behind the point.</summary>
    private static (BigInteger Digits, int Behind)? Number(JsonNode? node)
    {
        if (node is null || node.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
            return null;
        if (node.ToString() is not { Length: <= LongestNumber } text)
            return null;
        var parts = text.Split('.');
        var behind = parts.Length == 2 ? parts[1].TrimEnd('0') : "";
        return
            parts.Length <= 2 && BigInteger.TryParse(parts[0] + behind, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits)
            ? (digits, behind.Length)
            : null;
    }
}
