using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Forum.Domain.Elections.Counting;

namespace Forum.Web.Commands;

/// <summary>Counts a ballot file: what anybody who doubts an election's result does on a machine of their own. Opens no database.</summary>
internal static class CountCommand
{
    private const int MostBytes = 256 << 20;
    private static readonly UTF8Encoding StrictText = new(false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    private static readonly Argument<string> Ballots = new("file") { Description = "The ballots, in the BLT format." };

    private static readonly Option<string> Rule = new("--rule")
    {
        Description = "How to count; irv is instant runoff and fills one seat.",
        DefaultValueFactory = _ => "scottish",
    };

    private static readonly Option<int?> Seats = new("--seats") { Description = "How many seats, if not as many as the file says.", HelpName = "N" };

    private static readonly Option<string?> Seed = new("--seed")
    {
        Description = "Hexadecimal digits that decide ties. Without them the order of the file does.",
        HelpName = "HEX",
    };

    private static readonly Option<string?> Without = new("--without")
    {
        Description = "Count as if these had not stood, by their numbers in the file, such as 2,5: a countback.",
        HelpName = "N,N",
    };

    private static readonly Option<bool> AsJson = new("--json")
    {
        Description = "Print one object {rule, seats, quota, ballots, valid, elected, excluded, stages, ties}.",
    };

    private static readonly Option<string?> Compare = new("--compare")
    {
        Description = "Say whether this is the result that a file made by --json holds; exits with 1 if not.",
        HelpName = "RESULT.json",
    };

    public static Command Make(Shell shell)
    {
        var command = new Command("count", "Count the ballots of an election, and show every round.")
        {
            Ballots,
            Rule,
            Seats,
            Seed,
            Without,
            AsJson,
            Compare,
        };
        Rule.AcceptOnlyFromAmong([.. Enum.GetNames<CountRule>().Select(name => name.ToLowerInvariant())]);
        Seats.Validators.Add(line =>
        {
            // Asked for as a number, anything else would be an exception.
            if (
                line.Tokens is [var typed]
                && !(int.TryParse(typed.Value, NumberStyles.None, null, out var n) && n is >= 1 and <= BallotFile.MostSeats)
            )
                line.AddError($"--seats is a whole number from 1 to {BallotFile.MostSeats}.");
        });
        Seed.Validators.Add(line =>
        {
            if (line.Tokens is [var typed] && !(typed.Value.Length > 0 && typed.Value.All(char.IsAsciiHexDigit)))
                line.AddError("--seed is made of hexadecimal digits.");
        });
        command.SetAction((parsed, ct) => Run(parsed, shell, ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, Shell shell, CancellationToken ct)
    {
        var (rule, seats) = (Enum.Parse<CountRule>(parsed.GetRequiredValue(Rule), ignoreCase: true), parsed.GetValue(Seats));
        if (seats is { } wanted && !Count.Fills(rule, wanted))
            return shell.Refuse("The instant runoff fills one seat: leave --seats out. See: count --help", ExitCode.Usage);
        try
        {
            var path = parsed.GetRequiredValue(Ballots);
            var (file, problem) = BltReader.Read(await Read(path, ct));
            if (file is null)
                return shell.Refuse($"{path}: {problem}");
            if (WithoutThem(file, parsed.GetValue(Without)) is not { } counted)
                return shell.Refuse(
                    $"--without is numbers of candidates, from 1 to {file.Names.Count}, with commas between. See: count --help",
                    ExitCode.Usage
                );
            var count = Count.Run(counted, rule, seats, parsed.GetValue(Seed));
            return await Tell(count, parsed, shell, ct);
        }
        catch (Unreadable why)
        {
            return shell.Refuse(why.Message);
        }
    }

    /// <summary>Null where somebody is named who isn't in the file.</summary>
    private static BallotFile? WithoutThem(BallotFile file, string? numbers)
    {
        var withdrawn = file.Withdrawn.ToHashSet();
        foreach (var word in (numbers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= file.Names.Count)
                withdrawn.Add(number);
            else
                return null;
        return file with { Withdrawn = withdrawn };
    }

    private static async Task<int> Tell(CountResult count, ParseResult parsed, Shell shell, CancellationToken ct)
    {
        var json = CountJson.Of(count);
        if (parsed.GetValue(AsJson))
            shell.Out.WriteLine(json.ToJsonString(CountJson.Options));
        if (parsed.GetValue(Compare) is not { } path)
        {
            if (!parsed.GetValue(AsJson))
                shell.Out.Write(CountText.Of(count));
            return ExitCode.Done;
        }
        if (await Differences(json, path, ct) is { Count: > 0 } differences)
            return shell.Refuse($"{path} has another result: {CountComparison.Sentence(differences)}");
        if (!parsed.GetValue(AsJson))
            shell.Out.WriteLine($"The count agrees with {path}.");
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<string>> Differences(JsonObject count, string path, CancellationToken ct)
    {
        var bytes = await Read(path, ct);
        try
        {
            return
                JsonNode.Parse(StrictText.GetString(bytes).TrimStart('\uFEFF'), null, StrictJson) is JsonObject other && other["elected"] is JsonArray
                ? CountComparison.Differences(count, other)
                : throw new Unreadable($"{path} is no result of a count: it has no list “elected”.");
        }
        // Not UTF-8, not JSON, or a text in it is half of a character.
        catch (Exception e) when (e is ArgumentException or JsonException or InvalidOperationException)
        {
            throw new Unreadable($"{path} is no result of a count: it isn't JSON.");
        }
    }

    private static async Task<byte[]> Read(string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (await file.ReadAsync(buffer, ct) is var read and > 0)
            {
                if (bytes.Length + read > MostBytes)
                    throw new Unreadable($"{path} is larger than {MostBytes >> 20} MiB.");
                bytes.Write(buffer, 0, read);
            }
            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Unreadable($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new Unreadable($"{path} can't be read: {e.Message}");
        }
    }

    private sealed class Unreadable(string sentence) : Exception(sentence);
}
