using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

/// <summary>Words that aren't posted yet outlive the tab; words that were posted can be compared with what they were.</summary>
[Collection(InChromium.Name)]
public sealed class DraftingTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task Whoever_loses_a_tab_gets_the_draft_back(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using (var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan))
        {
            await fan.Open("/t/" + forum.Thread);
            await fan.ReplyBox.FillAsync("A long and careful answer.");
            if (script)
                await Expect(fan.Page.Locator(".draft-line")).ToContainTextAsync("Draft saved");
            else
                await fan.Button("Save draft").ClickAsync();
        }

        await using var later = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await later.Open("/drafts");
        await later.Link("Continue : " + SmallForum.Title).ClickAsync();
        await Expect(later.ReplyBox).ToHaveValueAsync("A long and careful answer.");
        await Expect(later.Page.GetByText("This is your draft of")).ToBeVisibleAsync();
        await later.Button("Post reply").ClickAsync();
        await Expect(later.Page.GetByRole(AriaRole.Article).GetByText("A long and careful answer.")).ToBeVisibleAsync();
        await Expect(later.ReplyBox).ToHaveValueAsync("");
        await later.Open("/drafts");
        await Expect(later.Page.GetByText("No drafts.")).ToBeVisibleAsync();
        Assert.Empty(later.Complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_draft_is_thrown_away_only_after_it_was_shown(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.ReplyBox.FillAsync("Not so good.");
        await fan.Button("Save draft").ClickAsync();
        await fan.Link("discard").ClickAsync();

        await Expect(fan.Field("Text")).ToHaveValueAsync("Not so good.");
        await fan.Button("Discard this draft").ClickAsync();
        await Expect(fan.Page.GetByText("No drafts.")).ToBeVisibleAsync();
        await fan.Open("/t/" + forum.Thread);
        await Expect(fan.ReplyBox).ToHaveValueAsync("");
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task Whoever_edits_a_post_lets_others_read_the_difference(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await forum.Reply(forum.Fan, forum.Thread, "The log is under Settings.");
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.Link("Edit #2").ClickAsync();
        await fan.Field("Text").FillAsync("The log is under State.");
        await fan.Page.GetByLabel("Why (others see it)").FillAsync("It moved");
        await fan.Button("Save changes").ClickAsync();
        await Expect(fan.Page.GetByRole(AriaRole.Article).GetByText("The log is under State.")).ToBeVisibleAsync();

        await using var guest = await chromium.Visit(forum.Running, new Device(script, width));
        await guest.Open("/t/" + forum.Thread);
        await guest.Page.Locator(".post-meta a[href$=revisions]").ClickAsync();
        await Expect(guest.Page.Locator(".difference del")).ToContainTextAsync("Settings");
        await Expect(guest.Page.Locator(".difference ins")).ToContainTextAsync("State");
        await Expect(guest.Page.GetByText("“It moved”")).ToBeVisibleAsync();
        await guest.Link("Version 1").ClickAsync();
        await Expect(guest.Page.Locator(".prose")).ToHaveTextAsync("The log is under Settings.");
        await guest.Link("Read the post in its thread").ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Article).GetByText("The log is under State.")).ToBeVisibleAsync();
        Assert.Empty(guest.Complaints);
    }
}
