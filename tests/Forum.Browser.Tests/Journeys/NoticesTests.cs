using Forum.Domain.Notifications;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class NoticesTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_member_returns_after_a_week_and_sees_what_is_new_for_them(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await forum.Reply(forum.Owner, forum.Thread, "Look under State, @Felix.");
        await forum.Start(forum.Owner, "Version 4 is out", "With a better log.");
        await Tell(forum);
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);

        await fan.Open("/");
        await Expect(Bell(fan)).ToContainTextAsync("Notices, 1 unread");
        await Bell(fan).ClickAsync();
        await Expect(fan.Page.Locator(".told.unread")).ToContainTextAsync("Odile mentioned you in " + SmallForum.Title);
        await fan.Link(SmallForum.Title).ClickAsync();
        await Expect(fan.Page.Locator("article.post:target")).ToContainTextAsync("Look under State");

        await Until(fan, "/unread", () => Bell(fan).GetByText("Notices, 0 unread").CountAsync());
        // The bell is counted last, so it can know of more than the list above it.
        await fan.Open("/unread");
        await Expect(fan.Page.Locator(".thread-title")).ToHaveCountAsync(1);
        await Expect(fan.Page.Locator(".thread-title")).ToContainTextAsync("Version 4 is out");
        await fan.Button("Mark everything read").ClickAsync();
        await fan.Open("/unread");
        await Expect(fan.Page.GetByText("You have read everything.")).ToBeVisibleAsync();
        Nothing.In(fan.Complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_member_mutes_a_noisy_thread_and_hears_no_more_of_it(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.Button("Mute : thread").ClickAsync();
        await Expect(fan.Button("Unmute : thread")).ToBeVisibleAsync();
        await forum.Reply(forum.Owner, forum.Thread, "Are you there, @Felix?");
        await Tell(forum);

        await fan.Open("/latest");
        await Expect(Bell(fan)).ToContainTextAsync("Notices, 0 unread");
        await Expect(fan.Link(SmallForum.Title)).ToHaveCountAsync(0);

        await fan.Open("/following");
        await fan.Button($"Unmute : {SmallForum.Title}").ClickAsync();
        await Expect(fan.Page.GetByText("You follow nothing and have muted nothing.")).ToBeVisibleAsync();
        await forum.Reply(forum.Owner, forum.Thread, "And now, @Felix?");
        await Tell(forum);
        await fan.Open("/latest");
        await Expect(Bell(fan)).ToContainTextAsync("Notices, 1 unread");
        await Expect(fan.Page.Locator(".thread-title")).ToContainTextAsync(SmallForum.Title);
        Nothing.In(fan.Complaints);
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_member_bookmarks_a_post_with_a_note_and_takes_a_removal_back(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.Button("Bookmark #1").ClickAsync();
        await fan.Link("Bookmarked #1").ClickAsync();
        await fan.Page.Locator("#note").FillAsync("Ask again in spring.");
        await fan.Button("Save bookmark").ClickAsync();
        await fan.Open("/bookmarks");
        await Expect(fan.Page.GetByText("Ask again in spring.")).ToBeVisibleAsync();
        await fan.Button($"Remove bookmark : {SmallForum.Title}").ClickAsync();
        await Expect(fan.Page.GetByText("You have no bookmarks.")).ToBeVisibleAsync();
        await fan.Button("Undo").ClickAsync();
        await Expect(fan.Page.GetByText("Ask again in spring.")).ToBeVisibleAsync();
        Nothing.In(fan.Complaints);
    }

    private static ILocator Bell(Visitor visitor) => visitor.Page.Locator(".bell");

    /// <summary>What the worker does soon; the journey doesn't wait for it.</summary>
    private static Task<int> Tell(SmallForum forum) =>
        forum.Running.With(async db =>
        {
            while (await DeliverNotices.Run(db, default) > 0) { }
            return 0;
        });

    /// <summary>Asks for a page again until it shows something: a worker writes down what was read a moment later.</summary>
    private static async Task Until(Visitor visitor, string path, Func<Task<int>> found)
    {
        for (var i = 0; i < 40; i++)
        {
            await visitor.Open(path);
            if (await found() > 0)
                return;
            await visitor.Page.WaitForTimeoutAsync(100);
        }
        Assert.Fail($"{path} never showed it.");
    }
}
