using Forum.Domain;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Census;

/// <summary>What came with an import and gets out of sight is as missing on the next request as what never was.</summary>
public sealed class LostImportTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Old_addresses_lead_nowhere_once_the_thread_has_moved_to_a_hidden_board(string method)
    {
        await using var village = await Village.Found(await CensusHost.Start());
        var (host, world) = (village.World.Host, village.World);
        string[] addresses = ["/questions/1/words", "/questions/1/words/1", "/a/1", "/users/1/ulrike"];
        string[] pages = [$"/t/{world["open0 thread"]}", $"/m/{world["open0 member"]}", $"/m/{world["open0 member"]}/avatar.svg"];
        var visitors = village.Visitors.Where(v => v.Kind is not Kind.Insider).ToList();
        foreach (var visitor in visitors)
        {
            foreach (var address in addresses)
            {
                var before = await host.Ask(visitor, new Call(method, address));
                Assert.Equal((301, false), (before.Status, before.Header("Cache-Control")!.Contains("public", StringComparison.Ordinal)));
            }
            foreach (var page in pages)
                Assert.Equal(200, (await host.Ask(visitor, Call.Get(page))).Status);
        }

        await host.Do(
            "move",
            host.Clock.GetUtcNow(),
            async db =>
            {
                var op = await ActorReader.Operator(db, default);
                return Assert.IsType<Outcome<string>.Done>(
                    await MoveThread.Run(db, op, world["open0 thread"], world["Workshop"], "For testers.", default)
                );
            }
        );

        foreach (var visitor in visitors)
        {
            foreach (var address in addresses)
                Assert.True(await IsMissing(host, visitor, method, address, address.Replace('1', '9')), $"{visitor.Kind} {address}");
            foreach (var page in pages)
                Assert.Equal(404, (await host.Ask(visitor, Call.Get(page))).Status);
        }
        var insider = village.Visitors.Single(v => v.Kind == Kind.Insider);
        Assert.Equal(301, (await host.Ask(insider, new Call(method, "/questions/1"))).Status);
        Assert.Equal([], host.Faults);
    }

    [Fact]
    public async Task Someone_taken_out_of_the_group_knows_nothing_of_a_hidden_import_any_more()
    {
        await using var village = await Village.Found(await CensusHost.Start());
        var former = village.Visitors.Single(v => v.Kind == Kind.Former);
        Assert.True(await IsMissing(village.World.Host, former, "GET", "/questions/101", "/questions/999"));
        Assert.Equal(404, (await village.World.Host.Ask(former, Call.Get($"/m/{village.World["hidden0 member"]}"))).Status);
    }

    private static async Task<bool> IsMissing(CensusHost host, Visitor visitor, string method, string address, string ghost)
    {
        var (one, other) = (await host.Ask(visitor, new Call(method, address), 1), await host.Ask(visitor, new Call(method, ghost), 1));
        return one.Status == 404
            && one.Headers.Select(h => h.Replace(address, ghost, StringComparison.Ordinal)).SequenceEqual(other.Headers)
            && one.Text.Replace(address, ghost, StringComparison.Ordinal) == other.Text.Replace(address, ghost, StringComparison.Ordinal);
    }
}
