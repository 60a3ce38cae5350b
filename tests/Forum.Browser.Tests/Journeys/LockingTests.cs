using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class LockingTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task The_owner_locks_and_unlocks_a_thread_and_everybody_can_read_who_did_it_why_and_by_what_right(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        var path = "/t/" + forum.Thread;
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var fan = await chromium.Visit(forum.Running, device, forum.Fan);
        await using var guest = await chromium.Visit(forum.Running, device);

        await Moderate(owner, path, "Lock thread", "Everything was said.");
        await fan.Open(path);
        await Expect(fan.Page.GetByText("This thread is locked.")).ToBeVisibleAsync();
        await Expect(fan.ReplyBox).ToHaveCountAsync(0);
        await guest.Open(path);
        await Expect(guest.Page.GetByText("Locked by Odile")).ToContainTextAsync("Everything was said.");
        await guest.Link("by what right").ClickAsync();
        await Tells(guest, $"Odile locked the thread “{SmallForum.Title}”", "Everything was said.");

        await Moderate(owner, path, "Unlock thread", "There is more to say.");
        await owner.Link("See the record or undo it").ClickAsync();
        await Tells(owner, $"Odile unlocked the thread “{SmallForum.Title}”", "There is more to say.");
        await fan.Open(path);
        await Expect(fan.ReplyBox).ToBeVisibleAsync();
        Nothing.In(owner.Complaints.Concat(fan.Complaints).Concat(guest.Complaints));
    }

    private static async Task Moderate(Visitor owner, string path, string act, string reason)
    {
        await owner.Open(path);
        await owner.Page.Locator("summary").GetByText("Moderate", new() { Exact = true }).ClickAsync();
        await owner.Field("Reason").FillAsync(reason);
        await owner.Button(act).ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is done, and recorded.");
    }

    private static async Task Tells(Visitor visitor, string sentence, string reason)
    {
        await Expect(visitor.Heading(sentence)).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(reason);
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("By the power to lock threads, under a grant by claiming the site");
    }
}
