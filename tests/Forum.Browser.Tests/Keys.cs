namespace Forum.Browser.Tests;

/// <summary>Getting around without a mouse.</summary>
internal static class Keys
{
    /// <summary>More stops than any page of these tests has.</summary>
    private const int Patience = 120;

    /// <summary>Goes on by Tab; every stop on the way must be seen, with a mark that it has the focus.</summary>
    public static async Task TabTo(Visitor visitor, ILocator goal)
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
