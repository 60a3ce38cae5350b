using Forum.Domain;
using Forum.Web.Pages.Account;

namespace Forum.Web.Tests.Account;

public sealed class ShownAtTests
{
    private const string Secret = "a secret of the site";
    private static readonly DateTime Shown = new(2026, 11, 21, 14, 5, 20, DateTimeKind.Utc);
    private static readonly string Signed = ShownAt.Sign(Secret, Shown);

    [Theory]
    [InlineData(0, ProblemKind.TooFast)]
    [InlineData(2.9, ProblemKind.TooFast)]
    [InlineData(3, null)]
    [InlineData(12 * 3600, null)]
    [InlineData(12 * 3600 + 1, ProblemKind.Expired)]
    public void A_form_comes_back_after_three_seconds_and_within_twelve_hours(double seconds, ProblemKind? problem) =>
        Assert.Equal(problem, ShownAt.Check(Secret, Signed, Shown.AddSeconds(seconds)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("639000000000000000")]
    [InlineData("639000000000000000.AAAA")]
    [InlineData("x.y.z")]
    public void A_time_that_is_not_ours_has_expired(string? shown) =>
        Assert.Equal(ProblemKind.Expired, ShownAt.Check(Secret, shown, Shown.AddMinutes(1)));

    [Fact]
    public void An_earlier_time_under_our_signature_of_a_later_one_is_not_ours()
    {
        var earlier = Shown.AddMinutes(-1).Ticks + "." + Signed.Split('.')[1];

        Assert.Equal(ProblemKind.Expired, ShownAt.Check(Secret, earlier, Shown.AddSeconds(1)));
    }

    [Fact]
    public void Another_site_signs_otherwise() => Assert.Equal(ProblemKind.Expired, ShownAt.Check("another", Signed, Shown.AddMinutes(1)));
}
