using System.Net;
using System.Security.Cryptography;
using Forum.Web.Http;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Http;

public sealed class RateLimitsTests(ITestOutputHelper output)
{
    private static readonly Rate Posts = Rates.Of(RatePolicy.Post);
    private readonly Clock _clock = new();

    [Fact]
    public void The_limit_is_allowed_and_one_more_is_refused_until_the_window_ends()
    {
        var limits = Limits();
        for (var n = 0; n < Posts.Limit; n++)
            Assert.Null(limits.Take(RatePolicy.Post, "ann"));
        Assert.Equal(TimeSpan.FromSeconds(40), limits.Take(RatePolicy.Post, "ann"));
        _clock.Pass(TimeSpan.FromSeconds(39));
        Assert.Equal(TimeSpan.FromSeconds(1), limits.Take(RatePolicy.Post, "ann"));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(limits.Take(RatePolicy.Post, "ann"));
    }

    [Fact]
    public void One_member_does_not_use_up_anothers_allowance_nor_one_policy_anothers()
    {
        var limits = Limits();
        for (var n = 0; n <= Posts.Limit; n++)
            limits.Take(RatePolicy.Post, "ann");
        Assert.NotNull(limits.Take(RatePolicy.Post, "ann"));
        Assert.Null(limits.Take(RatePolicy.Post, "bob"));
        Assert.Null(limits.Take(RatePolicy.Vote, "ann"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.250", true)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.7", "203.0.114.7", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Addresses_of_one_prefix_share_an_allowance(string first, string second, bool shared)
    {
        var limits = Limits();
        for (var n = 0; n < Posts.Limit; n++)
            Assert.Null(limits.Take(RatePolicy.Post, IPAddress.Parse(first)));
        Assert.Equal(shared, limits.Take(RatePolicy.Post, IPAddress.Parse(second)) is not null);
    }

    [Fact]
    public void A_customer_with_many_networks_is_bounded_by_the_wide_prefix()
    {
        var limits = Limits();
        var allowed = Enumerable.Range(0, 1000).Count(n => limits.Take(RatePolicy.Post, IPAddress.Parse($"2001:db8:1:{n:x}::1")) is null);
        Assert.Equal(Posts.Limit * Rates.WideFactor, allowed);
    }

    [Fact]
    public void Memory_stays_bounded_whoever_comes()
    {
        var limits = Limits();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var n = 0; n < 6 * RateLimits.MostKeys; n++)
            limits.Take(RatePolicy.Search, $"visitor {n}");
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{grown / 1024} KiB for {6 * RateLimits.MostKeys} keys");
        // Unbounded it would be above 20 MiB; other tests allocate and let go at the same time.
        Assert.True(grown < 16 * 1024 * 1024, $"{grown} bytes");
        GC.KeepAlive(limits);
    }

    [Fact]
    public void Counting_from_many_threads_loses_nothing()
    {
        var limits = Limits();
        var allowed = 0;
        Parallel.For(
            0,
            10_000,
            _ =>
            {
                if (limits.Take(RatePolicy.Vote, "ann") is null)
                    System.Threading.Interlocked.Increment(ref allowed);
            }
        );
        Assert.Equal(Rates.Of(RatePolicy.Vote).Limit, allowed);
    }

    [Fact]
    public void Every_policy_has_a_rate() =>
        Assert.All(Enum.GetValues<RatePolicy>(), policy => Assert.True(Rates.Of(policy) is { Limit: > 0, Per.Ticks: > 0 }));

    private RateLimits Limits() =>
        new(
            _clock,
            new HttpSettings
            {
                SessionToken = _ => null,
                MemberId = _ => null,
                Random = RandomNumberGenerator.GetBytes,
            }
        );
}
