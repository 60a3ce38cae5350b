using System.Diagnostics;
using Forum.Bench.Data;
using Forum.Bench.Load;

namespace Forum.Bench;

/// <summary>One run: all servers up, every target warmed up, rounds in turn over all targets, medians, budgets.</summary>
internal static class Bench
{
    public static async Task<int> Run(Options options)
    {
        var load = Machine.LoadAverage();
        var forums = await BenchForums.Make(options.Only, default);
        using var floor = await ServerProcess.Start("serve-floor", forums[0].Folder, forums[0].Thread.Id);
        var (servers, targets) = (new List<(BenchForum Forum, ServerProcess Server, TimeSpan Start)>(), new List<Target>());
        targets.AddRange(Target.OfFloor(forums[0], floor));
        try
        {
            foreach (var forum in forums)
            {
                var clock = Stopwatch.StartNew();
                var server = await ServerProcess.Start("serve-forum", forum.Folder);
                await LoadRun.Run(server.Address, [new Asking(Requests.Get("/"))], 1, TimeSpan.FromTicks(1));
                servers.Add((forum, server, clock.Elapsed));
                targets.AddRange(await Target.OfForum(forum, server));
            }
            var measured = await Rounds(forums, Chosen(targets, options.Only), options);
            var visit = await FirstVisit.Of(servers[0].Server.Address, Web.Pages.Shared.Address.Thread(forums[0].Thread.Id, LongThread.Title));
            Report.Write(Console.Out, options, load, measured);
            var memory = new List<(BenchForum, Servers.Usage)>();
            foreach (var (forum, server, start) in servers)
            {
                memory.Add((forum, await server.Used()));
                Report.Write(Console.Out, forum, start, memory[^1].Item2);
            }
            Report.Write(Console.Out, visit);
            return Budgets.Write(Console.Out, measured, memory, visit) ? 0 : 1;
        }
        finally
        {
            servers.ForEach(s => s.Server.Dispose());
            forums.ToList().ForEach(f => f.Dispose());
        }
    }

    private static List<Target> Chosen(IEnumerable<Target> all, string? only) =>
        [.. all.Where(t => only is null || t.Kind == TargetKind.ByHand || t.Name.Contains(only, StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<(Target Target, Measurement Median)>> Rounds(
        IReadOnlyList<BenchForum> forums,
        List<Target> targets,
        Options options
    )
    {
        using var measuring = new Measuring(forums, options);
        var rounds = targets.ToDictionary(target => target, _ => new List<Measurement>());
        // Replies at the end: every one of them makes all kept pages stale, and members are told of it for a while afterwards.
        foreach (
            var together in new[] { targets.Where(t => t.Kind != TargetKind.Reply).ToList(), targets.Where(t => t.Kind == TargetKind.Reply).ToList() }
        )
        {
            foreach (var target in together)
                await measuring.WarmUp(target);
            // A warm member's page has left a note of what was read; it is written before the first round.
            await Task.Delay(TimeSpan.FromSeconds(6));
            for (var round = 0; round < options.Rounds; round++)
                foreach (var target in together)
                    rounds[target].Add(await measuring.Run(target));
        }
        return [.. targets.Select(target => (target, Measurement.Median(rounds[target])))];
    }
}
