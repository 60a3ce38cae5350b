using Forum.Domain.Members;
using Forum.Domain.Powers;
using Xunit;

namespace Forum.Domain.Tests.Members;

public sealed class PreferencesTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("europe/athens")]
    [InlineData("../../etc/passwd")]
    [InlineData("posixrules")]
    [InlineData("")]
    public async Task A_time_zone_that_is_not_offered_is_refused(string zone)
    {
        var member = await forum.Member("Asta");

        var refused = await Choose(member, Preferences.Usual with { TimeZone = zone });

        Assert.Equal([new Problem("TimeZone", ProblemKind.Unknown)], Assert.IsType<Outcome<Nothing>.Invalid>(refused).Problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(1_000_000)]
    public async Task A_number_of_posts_that_is_not_offered_is_refused(int posts)
    {
        var refused = await Choose(await forum.Member("Asta"), Preferences.Usual with { PostsPerPage = posts });

        Assert.Equal([new Problem("PostsPerPage", ProblemKind.NotOffered)], Assert.IsType<Outcome<Nothing>.Invalid>(refused).Problems);
    }

    [Fact]
    public async Task What_was_chosen_holds_from_the_next_request_on()
    {
        var member = await forum.Member("Asta");
        var chosen = new Preferences("el", "contrast", "Europe/Athens", 50, ProfileParts.Email);

        await forum.Done(db => ChoosePreferences.Run(db, member, chosen, default));

        var again = await forum.Again(member);
        Assert.Equal(("el", "contrast", "Europe/Athens", 50), (again.Language, again.Theme, again.TimeZone, again.PostsPerPage));
        Assert.Equal(chosen, await forum.With(db => PreferencesReader.Read(db, member, default)));
    }

    [Fact]
    public async Task A_guest_has_none() => Assert.IsType<Outcome<Nothing>.Denied>(await Choose(Actor.Guest, Preferences.Usual));

    [Fact]
    public void Every_zone_that_is_offered_is_found_again_by_its_id()
    {
        Assert.True(TimeZones.Offered.Count > 300, $"{TimeZones.Offered.Count}");
        Assert.All(TimeZones.Offered, zone => Assert.Equal(zone.Id, TimeZones.Of(zone.Id).Id));
        Assert.Equal(TimeZoneInfo.Utc, TimeZones.Of("Europe/Nowhere"));
        Assert.Equal(TimeZoneInfo.Utc, TimeZones.Of(null));
    }

    private Task<Outcome<Nothing>> Choose(Actor actor, Preferences chosen) => forum.With(db => ChoosePreferences.Run(db, actor, chosen, default));
}
