using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests;

/// <summary>Candidates are brought into an order by keys, by a mouse and by a finger; the boxes that are sent always hold that order.</summary>
[Collection(InChromium.Name)]
public sealed class RankingTests(Chromium chromium)
{
    private static readonly string[] Names = ["Lena", "Nils", "Otto"];

    [BrowserFact]
    public async Task A_ballot_is_ranked_reordered_and_cast_by_keys_alone_and_every_step_is_said()
    {
        await using var forum = await SmallForum.Start();
        await using var voter = await AtTheBallot(forum, new Device());
        foreach (var name in Names)
            await Press(voter, $"Rank {name} next");
        await Says(voter, "Otto: place 3 of 3");
        await Expect(voter.Button("Take Otto off your ranking").First).ToBeFocusedAsync();

        var grip = voter.Button("Drag Otto, or move with the arrow keys");
        await Keys.TabTo(voter, grip);
        await voter.Page.Keyboard.PressAsync("ArrowUp");
        await Says(voter, "Otto: place 2 of 3");
        await Expect(grip).ToBeFocusedAsync();
        await voter.Page.Keyboard.PressAsync("ArrowUp");
        await voter.Page.Keyboard.PressAsync("ArrowUp");
        await Ranks(voter, "Otto", "Lena", "Nils");
        await voter.Page.Keyboard.PressAsync("ArrowDown");
        await Ranks(voter, "Lena", "Otto", "Nils");

        await Press(voter, "Move Otto up");
        await Expect(voter.Button("Move Otto up")).ToBeDisabledAsync();
        await Expect(grip).ToBeFocusedAsync();
        await Ranks(voter, "Otto", "Lena", "Nils");
        await Press(voter, "Move Lena down");
        await Ranks(voter, "Otto", "Nils", "Lena");
        await Keys.TabTo(voter, voter.Page.Locator(".ranked-line").Nth(1).Locator(".remove"));
        await voter.Page.Keyboard.PressAsync("Enter");
        await Says(voter, "Nils is not ranked");
        await Expect(voter.Button("Drag Lena, or move with the arrow keys")).ToBeFocusedAsync();
        await Ranks(voter, "Otto", "Lena");

        await Press(voter, "Look over your ballot");
        await Expect(voter.Page.Locator(".ballot-review")).ToBeVisibleAsync();
        await Press(voter, "Cast this ballot");
        await Expect(voter.Page.Locator(".receipt .ranking > li")).ToHaveTextAsync(["1. Otto", "2. Lena"]);
        Nothing.In(voter.Complaints);
    }

    [BrowserTheory]
    [InlineData(Device.Desk)]
    [InlineData(Device.Phone)]
    public async Task What_is_dragged_to_its_place_is_cast_in_that_place(int width)
    {
        await using var forum = await SmallForum.Start();
        await using var voter = await AtTheBallot(forum, new Device(Width: width));
        foreach (var name in Names)
            await voter.Button($"Rank {name} next").ClickAsync();
        await using var pointer = await Pointer.Of(voter.Page, isFinger: width == Device.Phone);

        await pointer.Drag(Grip(voter, "Otto"), Line(voter, "Lena"), 0.25f);
        await Ranks(voter, "Otto", "Lena", "Nils");
        await Says(voter, "Otto: place 1 of 3");
        await pointer.Drag(Grip(voter, "Otto"), Line(voter, "Lena"), 0.75f);
        await Ranks(voter, "Lena", "Otto", "Nils");
        await pointer.Drag(Grip(voter, "Lena"), Line(voter, "Nils"), 0.9f);
        await Ranks(voter, "Otto", "Nils", "Lena");
        await Expect(voter.Page.Locator(".held")).ToHaveCountAsync(0);

        await voter.Button("Look over your ballot").ClickAsync();
        await voter.Button("Cast this ballot").ClickAsync();
        await Expect(voter.Page.Locator(".receipt .ranking > li")).ToHaveTextAsync(["1. Otto", "2. Nils", "3. Lena"]);
        Nothing.In(voter.Complaints);
    }

    [BrowserFact]
    public async Task Whoever_types_ranks_sees_the_list_follow_and_takes_them_off_again()
    {
        await using var forum = await SmallForum.Start();
        await using var voter = await AtTheBallot(forum, new Device());
        await voter.Field("Rank: Nils").FillAsync("2");
        await voter.Field("Rank: Otto").FillAsync("1");
        await Expect(voter.Page.Locator(".ranked-line .name")).ToHaveTextAsync(["Otto", "Nils"]);
        await voter.Button("Rank Lena next").ClickAsync();
        await Ranks(voter, "Otto", "Nils", "Lena");
        await voter.Button("Take Otto off your ranking").First.ClickAsync();
        await Ranks(voter, "Nils", "Lena");
    }

    private async Task<Visitor> AtTheBallot(SmallForum forum, Device device)
    {
        var hustings = new Hustings(forum);
        await hustings.OpenVote(Names);
        var voter = await chromium.Visit(forum.Running, device, forum.Fan);
        await voter.Open(hustings.Address + "/vote");
        return voter;
    }

    private static async Task Press(Visitor voter, string button)
    {
        await Keys.TabTo(voter, voter.Button(button));
        await voter.Page.Keyboard.PressAsync("Enter");
    }

    private static Task Says(Visitor voter, string sentence) => Expect(voter.Page.Locator("[data-said][role=status]")).ToHaveTextAsync(sentence);

    /// <summary>In the list, and in the boxes that are sent.</summary>
    private static async Task Ranks(Visitor voter, params string[] order)
    {
        await Expect(voter.Page.Locator(".ranked-line .name")).ToHaveTextAsync(order);
        foreach (var name in Names)
            await Expect(voter.Field("Rank: " + name)).ToHaveValueAsync(order.Contains(name) ? $"{Array.IndexOf(order, name) + 1}" : "");
    }

    private static ILocator Grip(Visitor voter, string name) => voter.Button($"Drag {name}, or move with the arrow keys");

    private static ILocator Line(Visitor voter, string name) => voter.Page.Locator(".ranked-line").Filter(new() { HasText = name });
}
