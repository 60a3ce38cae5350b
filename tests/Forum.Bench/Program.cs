using Forum.Bench;
using Forum.Bench.Indexing;
using Forum.Bench.Servers;

// The executable is its own servers and its own load: each is a child process with a core of its own.
return args switch
{
    ["serve-floor", var folder, var thread] => await FloorServer.Run(folder, thread),
    ["serve-forum", var folder] => await ForumServer.Run(folder),
    ["measure", .. var rest] => await Bench.Run(Options.Parse(rest)),
    ["indexing", .. var rest] => await IndexBench.Run(rest.FirstOrDefault()),
    ["--help"] => Options.Explain(),
    _ => await Cores.Measure(Options.Parse(args)),
};
