using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class PreferencesTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_member_chooses_the_zone_of_their_browser_and_reads_times_in_it(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/preferences");
        var zone = await fan.Page.EvaluateAsync<string>("() => Intl.DateTimeFormat().resolvedOptions().timeZone");
        var offer = fan.Page.Locator("button[data-offers]");
        if (script && zone != "UTC")
            await offer.ClickAsync();
        else
            await fan.Page.Locator("#timezone").SelectOptionAsync("Asia/Kolkata");
        await fan.Button("Save preferences").ClickAsync();
        await Expect(fan.Page.GetByText("Your choice is saved.")).ToBeVisibleAsync();
        await fan.Open("/t/" + forum.Thread);
        await Expect(fan.Page.Locator(".post time").First)
            .ToHaveAttributeAsync("title", new Regex(script && zone != "UTC" ? Regex.Escape(zone) : @"Asia/Kolkata \(UTC\+5:30\)"));
        Nothing.In(fan.Complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_guest_chooses_a_theme_and_a_language_and_the_next_page_has_them(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var guest = await chromium.Visit(forum.Running, new Device(script, width));
        await guest.Open("/");
        await guest.Link("Language and theme").ClickAsync();
        await guest.Page.GetByRole(AriaRole.Radio, new() { Name = "Ελληνικά" }).CheckAsync();
        await guest.Page.GetByRole(AriaRole.Radio, new() { Name = "High contrast" }).CheckAsync();
        await guest.Button("Save preferences").ClickAsync();
        await Expect(guest.Page.Locator("html")).ToHaveAttributeAsync("lang", "el");
        await guest.Open("/t/" + forum.Thread);
        await Expect(guest.Page.Locator("html")).ToHaveAttributeAsync("lang", "el");
        await Expect(guest.Page.Locator("link[rel=stylesheet]").Nth(1)).ToHaveAttributeAsync("href", forum.Running.SheetOf("contrast"));
    }
}
