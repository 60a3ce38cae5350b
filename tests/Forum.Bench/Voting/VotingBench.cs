using System.Diagnostics;
using System.Net;
using Forum.Bench.Data;
using Forum.Bench.Indexing;
using Forum.Bench.Load;
using Forum.Web.Pages.Shared;

namespace Forum.Bench.Voting;

/// <summary>What the page of a ballot costs beside a thread's, and how fast a thousand people vote without losing a ballot.</summary>
internal static class VotingBench
{
    private const int Voters = 1_000;
    private const int Connections = 8;
    private const double MostSeconds = 10;
    private const double MostStatements = 6;

    /// <returns>0 where the promises are kept.</returns>
    public static async Task<int> Run()
    {
        Report.Line(Console.Out, $"load average before: {Machine.LoadAverage():0.00}");
        var forums = await BenchForums.Make(BenchForums.Demo, default);
        using var forum = forums[0];
        var poll = await Poll.Open(forum, Voters);
        bool kept;
        using (var server = await ServerProcess.Start("serve-forum", forum.Folder))
        {
            kept = await Page(forum, server, poll);
            var ballots = new List<byte[]>();
            foreach (var voter in poll.Voters)
                ballots.Add(await Requests.Ballot(server.Address, poll.Election, voter));
            var seconds = await Cast(server.Address, ballots);
            kept &= IndexBench.Checked(
                seconds <= MostSeconds,
                $"{Voters} ballots cast in {seconds:0.00} s over {Connections} connections, at most {MostSeconds}"
            );
        }
        var (found, voted) = await poll.Counted(forum);
        kept &= IndexBench.Checked(found == Voters, $"{found} of {Voters} voters find their ballot as they cast it");
        return IndexBench.Checked(voted == Voters, $"{voted} of {Voters} count as having voted") && kept ? 0 : 1;
    }

    /// <summary>The vote's page is asked for as a member asks for a thread's, within the same budget.</summary>
    private static async Task<bool> Page(BenchForum forum, ServerProcess server, Poll poll)
    {
        var options = new Options(4, 16, 3, 30, null);
        using var measuring = new Measuring([forum], options);
        var reader = forum.Writers[LongThread.Plain];
        Target Of(string name, string path) => new(name, TargetKind.MemberThread, forum, server, [new Asking(Requests.Get(path, session: reader))]);
        var (thread, vote) = (Of("thread", Address.Thread(forum.Thread.Id, LongThread.Title)), Of("vote", $"/elections/{poll.Election}/vote"));
        var measured = new Dictionary<Target, List<Measurement>> { [thread] = [], [vote] = [] };
        foreach (var target in measured.Keys)
            await measuring.WarmUp(target);
        for (var round = 0; round < options.Rounds; round++)
            foreach (var (target, rounds) in measured)
                rounds.Add(await measuring.Run(target));
        var (beside, own) = (Measurement.Median(measured[thread]), Measurement.Median(measured[vote]));
        Report.Line(Console.Out, $"thread, member: {beside.CpuMicroseconds:0} µs, {beside.Statements:0.0} statements, {beside.Bytes} bytes");
        var fits = IndexBench.Checked(
            own.CpuMicroseconds <= beside.CpuMicroseconds,
            $"vote, member: {own.CpuMicroseconds:0} µs, {own.CpuMicroseconds / beside.CpuMicroseconds:0.00} times a thread's CPU, at most 1"
        );
        return IndexBench.Checked(own.Statements <= MostStatements, $"vote, member: {own.Statements:0.0} statements, at most {MostStatements}")
            && fits;
    }

    /// <returns>Seconds from the first request to the last answer.</returns>
    private static async Task<double> Cast(IPEndPoint server, List<byte[]> ballots)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async first =>
                {
                    using var connection = new KeptConnection(server);
                    await connection.Open();
                    for (var i = first; i < ballots.Count; i += Connections)
                        if ((await connection.Ask(ballots[i])).Status is var status and not 302)
                            throw new IOException($"A ballot was answered with {status}.");
                })
        );
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
