using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [BrowserFact]
    public async Task The_first_stop_is_a_link_past_the_site_bar()
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.Page.Keyboard.PressAsync("Tab");
        await Expect(fan.Link("Skip to content")).ToBeFocusedAsync();
        await Expect(fan.Link("Skip to content")).ToBeInViewportAsync();
        await fan.Page.Keyboard.PressAsync("Enter");
        await Expect(fan.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await fan.Page.Keyboard.PressAsync("Tab");
        Assert.True(await fan.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_is_written_and_posted_by_keys_alone(bool script)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await Keys.TabTo(fan, fan.ReplyBox);
        await fan.Page.Keyboard.TypeAsync("Written without a mouse.");
        await Keys.TabTo(fan, fan.Button("Post reply"));
        await fan.Page.Keyboard.PressAsync("Enter");
        await Expect(fan.Page.GetByRole(AriaRole.Article).GetByText("Written without a mouse.")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(".me")]
    [InlineData(".moderate")]
    public async Task A_menu_opens_by_Enter_and_closes_by_Escape_which_gives_the_focus_back(string menu)
    {
        await using var forum = await SmallForum.Start();
        await using var owner = await chromium.Visit(forum.Running, new Device(), forum.Owner);
        await owner.Open("/t/" + forum.Thread);
        var (holder, summary) = (owner.Page.Locator("details" + menu), owner.Page.Locator($"details{menu} > summary"));
        await Keys.TabTo(owner, summary);
        await owner.Page.Keyboard.PressAsync("Enter");
        await Expect(holder).ToHaveAttributeAsync("open", "");
        await owner.Page.Keyboard.PressAsync("Tab");
        Assert.True(
            await holder.EvaluateAsync<bool>("menu => menu.contains(document.activeElement) && document.activeElement !== menu.firstElementChild")
        );
        await owner.Page.Keyboard.PressAsync("Escape");
        await Expect(holder).Not.ToHaveAttributeAsync("open", "");
        await Expect(summary).ToBeFocusedAsync();
    }
}
