using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    /// <summary>More stops than any page of these tests has.</summary>
    private const int Patience = 120;

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
        await TabTo(fan, fan.ReplyBox);
        await fan.Page.Keyboard.TypeAsync("Written without a mouse.");
        await TabTo(fan, fan.Button("Post reply"));
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
        await TabTo(owner, summary);
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

    /// <summary>Goes on by Tab; every stop on the way must be seen, with a mark that it has the focus.</summary>
    private static async Task TabTo(Visitor visitor, ILocator goal)
    {
        for (var stops = 0; stops < Patience; stops++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            await SeesTheFocus(visitor.Page);
            if (await goal.EvaluateAsync<bool>("goal => goal === document.activeElement"))
                return;
        }
        Assert.Fail("The keyboard does not get there.");
    }

    /// <summary>What moves into sight may take a moment.</summary>
    private static async Task SeesTheFocus(IPage page)
    {
        var unseen = "";
        for (var tries = 0; tries < 20; tries++)
        {
            unseen = await page.EvaluateAsync<string>(UnseenFocus);
            if (unseen.Length == 0)
                return;
            await Task.Delay(25);
        }
        Assert.Fail("The focus can't be seen: " + unseen);
    }

    private const string UnseenFocus = """
        () => {
            const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
            const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
            return at === document.body || marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? '' : at.outerHTML.slice(0, 200);
        }
        """;
}
