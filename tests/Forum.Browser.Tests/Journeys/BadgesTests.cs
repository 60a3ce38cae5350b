using Forum.Browser.Tests.Pages;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

/// <summary>A badge is built from menus and won, another is given by hand, and whoever has them sees it.</summary>
[Collection(InChromium.Name)]
public sealed class BadgesTests(Chromium chromium)
{
    private const string Reason = "Found what nobody saw.";

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task An_owner_builds_a_badge_a_leader_gives_one_and_the_member_sees_both(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        var leaderToken = await forum.Running.Join("Lena");
        await Appoint(forum);
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var leader = await chromium.Visit(forum.Running, device, leaderToken);
        await using var fan = await chromium.Visit(forum.Running, device, forum.Fan);
        await using var guest = await chromium.Visit(forum.Running, device);

        await BuildByRule(owner, script);
        await forum.Running.With(db => JudgeMembers.All(db, default));
        await BuildByHand(owner);
        await Give(leader, script);
        await Told(fan, script);
        await EverybodySees(guest, script);
        Nothing.In(owner.Complaints.Concat(leader.Complaints).Concat(fan.Complaints).Concat(guest.Complaints));
    }

    private static Task<Deed> Appoint(SmallForum forum) =>
        forum.Running.As(
            forum.Owner,
            (db, actor) =>
                DelegatePowers.Run(
                    db,
                    actor,
                    new(actor.Grants[0].PublicId, "Lena", null, [nameof(Power.AwardBadge)], "site", null, null, null, null, false, "To thank."),
                    default
                )
        );

    /// <summary>The days of writing on one board, looked at before it is made.</summary>
    private static async Task BuildByRule(Visitor owner, bool script)
    {
        await owner.Open("/admin/badges/new");
        await owner.Page.Locator("#name-en").FillAsync("Early bird");
        await owner.Page.Locator("#description-en").FillAsync("Wrote about installing.");
        await owner.Page.Locator("[name='Rule.0.0.Metric']").SelectOptionAsync(nameof(BadgeMetric.DaysActive));
        await owner.Page.Locator("[name='Rule.0.0.Board']").SelectOptionAsync("Installation");
        await owner.Button("Preview").ClickAsync();
        var preview = owner.Page.Locator("section[aria-labelledby=preview]");
        await Expect(preview).ToContainTextAsync("Won by: 1 day of writing on the board Installation.");
        await Expect(preview).ToContainTextAsync("Today 1 of 3 members would have it.");
        await Expect(preview).ToContainTextAsync("Felix");
        await Sound(owner, script);
        await owner.Button("Make the badge").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The badge is made.");
    }

    private static async Task BuildByHand(Visitor owner)
    {
        await owner.Open("/admin/badges/new");
        await owner.Page.Locator("#name-en").FillAsync("Digger");
        await owner.Page.Locator("#description-en").FillAsync("Dug deep.");
        await owner.Button("Make the badge").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The badge is made.");
    }

    /// <summary>With a reason and a thread of thanks; without a reason it says what is missing and keeps the rest.</summary>
    private static async Task Give(Visitor leader, bool script)
    {
        await leader.Open("/badges");
        await leader.Link("Digger").ClickAsync();
        await leader.Page.Locator("summary").GetByText("Give it to a member", new() { Exact = true }).ClickAsync();
        await leader.Page.Locator("#give-member").FillAsync("Nobody");
        await leader.Page.Locator("#give-reason").FillAsync(Reason);
        await leader.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Start a thread of thanks" }).CheckAsync();
        await leader.Page.Locator("#give-thanksboard").SelectOptionAsync("Installation");
        await leader.Button("Give the badge").ClickAsync();
        await Expect(leader.Page.Locator("#give-member-error")).ToBeVisibleAsync();
        await Expect(leader.Page.Locator("#give-reason")).ToHaveValueAsync(Reason);
        await Sound(leader, script);
        await leader.Page.Locator("#give-member").FillAsync("Felix");
        await leader.Button("Give the badge").ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Reason);
        await Sound(leader, script);
    }

    private static async Task Told(Visitor fan, bool script)
    {
        await fan.Open("/notices");
        await Expect(fan.Page.Locator(".told.unread")).ToHaveCountAsync(2);
        await Expect(fan.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("You won the badge Early bird");
        await Sound(fan, script);
        await fan.Link("Digger").ClickAsync();
        await Expect(fan.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Reason);
        await Expect(fan.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Lena");
        await fan.Open("/latest");
        await fan.Page.Locator(".thread-title").GetByText("Thank you, Felix: Digger").ClickAsync();
        await Expect(fan.Page.Locator("article.post").First).ToContainTextAsync(Reason);
    }

    private static async Task EverybodySees(Visitor guest, bool script)
    {
        await guest.Open("/badges");
        await guest.Link("Early bird").ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Won by: 1 day of writing on the board Installation.");
        await guest.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Felix", Exact = true }).ClickAsync();
        foreach (var badge in new[] { "Digger", "Early bird" })
            await Expect(guest.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(badge);
        await Sound(guest, script);
    }

    /// <summary>axe-core needs a page that runs scripts; its markup is the same without.</summary>
    private static async Task Sound(Visitor visitor, bool script)
    {
        if (script)
            Assert.Empty(await Axe.Violations(visitor.Page));
    }
}
