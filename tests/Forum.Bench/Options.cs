using System.Globalization;

namespace Forum.Bench;

/// <summary>What a run is asked for. Seconds are for each target in each round.</summary>
public sealed record Options(int Seconds, int Connections, int Rounds, int Warmup, string? Only)
{
    private const string Usage = """
        Measures two floors and the forum's pages, each server on one core, the load on another.

          --seconds N      for each target in each round (5)
          --connections N  kept open at once (32)
          --rounds N       of which medians are taken (3)
          --warmup N       at most so many seconds for each target, until its code is compiled (40)
          --only TEXT      targets whose name contains it, beside floor B

        relevance [xquad|cranfield|urho3d|similar]   whether search finds what people ask for, on real texts
        search-speed [POSTS [FOLDER [KINDS]]]        how long searches take among a million made posts; FOLDER keeps them for the next run,
                                                     KINDS are some only, by name ("phrase,two words")
        indexing [DATA]                              what the search index costs: time a post, bytes, making it anew
        counting                                     how long 100,000 ballots take
        voting                                       what a ballot's page costs beside a thread's; 1,000 ballots cast
        badges [POSTS]                               what a reply costs with badges and without; looking at everybody in a large forum
        """;

    /// <exception cref="ArgumentException">Unknown, or not a whole number from 1 to 600.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options(5, 32, 3, 40, null);
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : throw new ArgumentException($"{args[at]} needs a value.\n{Usage}");
            options = args[at] switch
            {
                "--seconds" => options with { Seconds = Number(args[at], value) },
                "--connections" => options with { Connections = Number(args[at], value) },
                "--rounds" => options with { Rounds = Number(args[at], value) },
                "--warmup" => options with { Warmup = Number(args[at], value) },
                "--only" => options with { Only = value },
                _ => throw new ArgumentException($"There is no option {args[at]}.\n{Usage}"),
            };
        }
        return options;
    }

    public static int Explain()
    {
        Console.WriteLine(Usage);
        return 0;
    }

    public IEnumerable<string> ToArguments()
    {
        string[] all = ["--seconds", $"{Seconds}", "--connections", $"{Connections}", "--rounds", $"{Rounds}", "--warmup", $"{Warmup}"];
        return Only is null ? all : [.. all, "--only", Only];
    }

    private static int Number(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 600
            ? number
            : throw new ArgumentException($"{option} takes a whole number from 1 to 600, not {value}.");
}
