using System.Globalization;
using Forum.Domain.Threads;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

/// <summary>Powers go from hand to hand, everybody can follow them, and they end when whoever gave them says so.</summary>
[Collection(InChromium.Name)]
public sealed class DelegatingTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task An_owner_appoints_a_leader_who_appoints_a_deputy_and_takes_it_back(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        var (leaderToken, deputyToken) = (await forum.Running.Join("Lena"), await forum.Running.Join("Dirk"));
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var leader = await chromium.Visit(forum.Running, device, leaderToken);
        await using var deputy = await chromium.Visit(forum.Running, device, deputyToken);
        await using var guest = await chromium.Visit(forum.Running, device);

        await owner.Open("/powers/give?member=Lena");
        await owner.Field("Where").SelectOptionAsync("Installation");
        await Give(owner, "Lena", "LockThread", "HidePost", "Delegate");
        await leader.Open("/powers/mine");
        await leader.Link("Give powers").ClickAsync();
        await leader.Field("To a member, by name").FillAsync("Dirk");
        await leader.Page.Locator("#until").FillAsync(InAWeek(forum.Running));
        await leader.Page.Locator("#actsperday").FillAsync("5");
        await Give(leader, "Dirk", "LockThread", "HidePost");

        await Lock(deputy, forum.Thread);
        await EverybodyCanFollow(guest);
        await TheSixthActIsRefused(forum, deputy, deputyToken);

        forum.Running.Clock.Pass(TimeSpan.FromDays(1));
        await deputy.Open($"/t/{forum.Thread}/moderate");
        await TakeBack(leader);
        await ThePageThatWasOpenIsRefused(deputy);
        Nothing.In(owner.Complaints.Concat(leader.Complaints).Concat(deputy.Complaints).Concat(guest.Complaints));
    }

    private static async Task Give(Visitor giver, string name, params string[] powers)
    {
        foreach (var power in powers)
            await giver.Page.Locator($"input[name=Powers][value={power}]").CheckAsync();
        await giver.Field("Reason").FillAsync("To help on this board.");
        await giver.Button("See what it means").ClickAsync();
        await Expect(giver.Heading($"What {name} will be able to do")).ToBeVisibleAsync();
        await Expect(giver.Page.Locator(".grant-preview")).ToContainTextAsync("Where: the board Installation.");
        await giver.Button("Give powers").ClickAsync();
        await Expect(giver.Page.GetByRole(AriaRole.Status)).ToContainTextAsync($"It is done: {name} holds this now.");
    }

    private static async Task Lock(Visitor deputy, string thread)
    {
        await deputy.Open("/t/" + thread);
        await deputy.Page.Locator("summary").GetByText("Moderate", new() { Exact = true }).ClickAsync();
        await deputy.Field("Reason").FillAsync("Everything was said.");
        await deputy.Button("Lock thread").ClickAsync();
        await Expect(deputy.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is done, and recorded.");
    }

    private static async Task EverybodyCanFollow(Visitor guest)
    {
        await guest.Open("/powers");
        await Expect(guest.Page.Locator("h2.grant-holder")).ToHaveTextAsync(["Odile"]);
        await Expect(guest.Page.Locator(".grants .grants h3.grant-holder")).ToHaveTextAsync(["Lena"]);
        await Expect(guest.Page.Locator(".grants .grants .grants h4.grant-holder")).ToHaveTextAsync(["Dirk"]);
        await guest.Open("/log?by=Dirk");
        await Expect(guest.Page.Locator(".entry-list")).ToContainTextAsync($"Dirk locked the thread “{SmallForum.Title}”");
        await guest.Page.Locator(".entry-list a[href^='/acts/']").First.ClickAsync();
        await guest.Link("Why could they?").ClickAsync();
        await Expect(guest.Page.Locator(".why-told .grant-holder")).ToHaveTextAsync(["Dirk", "Lena", "Odile"]);
    }

    private static async Task TheSixthActIsRefused(SmallForum forum, Visitor deputy, string token)
    {
        await forum.Running.As(token, (db, actor) => UnlockThread.Run(db, actor, forum.Thread, "More to say.", default));
        await forum.Running.As(token, (db, actor) => LockThread.Run(db, actor, forum.Thread, "Enough.", default));
        await forum.Running.As(token, (db, actor) => UnlockThread.Run(db, actor, forum.Thread, "More again.", default));
        await deputy.Open($"/t/{forum.Thread}/moderate");
        await forum.Running.As(token, (db, actor) => HideThread.Run(db, actor, forum.Thread, "A mistake.", default));
        await forum.Running.As(forum.Owner, (db, actor) => RestoreThread.Run(db, actor, forum.Thread, "It was a mistake.", default));
        await deputy.Page.Locator("#why-Lock").FillAsync("My sixth reason today");
        await deputy.Button("Lock thread").ClickAsync();

        await Expect(deputy.Page.GetByText("You have used up the number of acts that your grant allows in a day.")).ToBeVisibleAsync();
        await Expect(deputy.Field("What you had written")).ToHaveValueAsync("My sixth reason today");
        Assert.Equal(403, deputy.Status);
    }

    private static async Task TakeBack(Visitor leader)
    {
        await leader.Open("/powers/mine");
        await leader.Link("Take these powers back (Dirk)").ClickAsync();
        await leader.Field("Reason").FillAsync("The week was enough.");
        await leader.Button("Take these powers back").ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("The week was enough.");
    }

    private static async Task ThePageThatWasOpenIsRefused(Visitor deputy)
    {
        await deputy.Page.Locator("#why-Lock").FillAsync("From a page that was open");
        await deputy.Button("Lock thread").ClickAsync();
        await Expect(deputy.Page.GetByText("You do not have the power to do this.")).ToBeVisibleAsync();
        await Expect(deputy.Field("What you had written")).ToHaveValueAsync("From a page that was open");
        Assert.Equal(403, deputy.Status);
        await deputy.Link("Why not, and who could do it").ClickAsync();
        await Expect(deputy.Heading("No, you cannot lock threads there")).ToBeVisibleAsync();
        await Expect(deputy.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("You held this power by a grant that was taken back:");
    }

    private static string InAWeek(RunningForum forum) =>
        forum.Clock.GetUtcNow().UtcDateTime.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
