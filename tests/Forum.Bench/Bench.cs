using Forum.Bench.Data;
using Forum.Bench.Load;

namespace Forum.Bench;

/// <summary>One run: both servers up, every target warmed up, rounds in turn over all targets, medians, budgets.</summary>
internal static class Bench
{
    public static async Task<int> Run(Options options)
    {
        var load = Machine.LoadAverage();
        using var data = await BenchData.Make(default);
        using var floor = await ServerProcess.Start("serve-floor", data.Folder, data.ThreadId);
        using var forum = await ServerProcess.Start("serve-forum", data.Folder);
        var targets = Chosen(Target.All(data, floor, forum), options.Only);
        var measured = await Rounds(data, targets, options);
        var visit = await FirstVisit.Of(forum.Address, Web.Pages.Shared.Address.Thread(data.ThreadId, data.ThreadTitle));
        Report.Write(Console.Out, options, load, measured);
        Report.Write(Console.Out, visit);
        return Budgets.Write(Console.Out, measured, visit) ? 0 : 1;
    }

    private static List<Target> Chosen(IReadOnlyList<Target> all, string? only) =>
        [.. all.Where(t => only is null || t.Kind == TargetKind.ByHand || t.Name.Contains(only, StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<(Target Target, Measurement Median)>> Rounds(BenchData data, List<Target> targets, Options options)
    {
        using var measuring = new Measuring(data, options);
        foreach (var target in targets)
            await measuring.WarmUp(target);
        // A warm member's page has left a note of what was read; it is written before the first round.
        await Task.Delay(TimeSpan.FromSeconds(6));
        var rounds = targets.ToDictionary(target => target, _ => new List<Measurement>());
        for (var round = 0; round < options.Rounds; round++)
            foreach (var target in targets)
                rounds[target].Add(await measuring.Run(target));
        return [.. targets.Select(target => (target, Measurement.Median(rounds[target])))];
    }
}
