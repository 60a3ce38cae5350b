using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

/// <summary>What can't be undone takes two.</summary>
[Collection(InChromium.Name)]
public sealed class FourEyesTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_second_owner_proposes_erasing_an_account_and_the_first_one_confirms_it(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        var secondToken = await forum.Running.Join("Vera");
        await forum.Running.Join("Egon");
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var second = await chromium.Visit(forum.Running, device, secondToken);

        await owner.Open("/powers/give?member=Vera&where=site");
        foreach (var power in new[] { "EraseMember", "Delegate" })
            await owner.Page.Locator($"input[name=Powers][value={power}]").CheckAsync();
        await owner.Field("Reason").FillAsync("To look after it together.");
        await owner.Button("See what it means").ClickAsync();
        await owner.Button("Give powers").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is done: Vera holds this now.");

        await Propose(second);
        await Expect(second.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Nothing has happened yet");

        await owner.Open("/powers/mine");
        await Expect(owner.Page.Locator("main")).ToContainTextAsync("1 proposal waits for a second person.");
        await owner.Link("What waits for a second person").ClickAsync();
        await owner.Link("Vera proposes erasing the account of Egon").ClickAsync();
        await owner.Button("Confirm it").ClickAsync();
        await Expect(owner.Page.Locator("h1")).ToContainTextAsync("confirmed, as the second holder, and the account of Former member was erased");

        await second.Page.ReloadAsync();
        await Expect(second.Page.Locator("main")).ToContainTextAsync("This is settled, or its time is over.");
        Nothing.In(owner.Complaints.Concat(second.Complaints));
    }

    private static async Task Propose(Visitor second)
    {
        await second.Open("/@Egon");
        await second.Page.Locator("summary").GetByText("Erase this account").ClickAsync();
        await second.Page.GetByLabel("I know that this cannot be undone").CheckAsync();
        await second.Page.Locator("#erase-reason").FillAsync("Asked for by mail.");
        await second.Button("Erase the account of Egon").ClickAsync();
    }
}
