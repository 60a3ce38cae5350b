using System.Globalization;
using Forum.Bench;
using Forum.Bench.Counting;
using Forum.Bench.Indexing;
using Forum.Bench.Recognition;
using Forum.Bench.Relevance;
using Forum.Bench.Servers;
using Forum.Bench.Speed;
using Forum.Bench.Voting;

// The executable is its own servers and its own load: each is a child process with a core of its own.
return args switch
{
    ["serve-floor", var folder, var thread] => await FloorServer.Run(folder, thread),
    ["serve-forum", var folder] => await ForumServer.Run(folder),
    ["measure", .. var rest] => await Bench.Run(Options.Parse(rest)),
    ["indexing", .. var rest] => await IndexBench.Run(rest.FirstOrDefault()),
    ["relevance", .. var rest] => await RelevanceBench.Run(rest.FirstOrDefault()),
    ["search-speed", .. var rest] => await SpeedBench.Run(
        rest is [var posts, ..] ? int.Parse(posts, CultureInfo.InvariantCulture) : 1_000_000,
        rest is [_, var kept, ..] ? kept : null,
        rest is [_, _, var kinds] ? kinds : null
    ),
    ["counting"] => CountBench.Run(),
    ["voting"] => await VotingBench.Run(),
    ["badges", .. var rest] => await BadgeBench.Run(rest is [var posts, ..] ? int.Parse(posts, CultureInfo.InvariantCulture) : 100_000),
    ["--help"] => Options.Explain(),
    _ => await Cores.Measure(Options.Parse(args)),
};
