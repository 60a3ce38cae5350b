using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class TakingDataTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_member_takes_their_data_twice_and_then_leaves(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await forum.Reply(forum.Owner, forum.Thread, "What others wrote.");
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/account/leave");
        await fan.Page.Locator("main .notice").GetByRole(AriaRole.Link, new() { Name = "Your data" }).ClickAsync();
        for (var time = 0; time < 2; time++)
        {
            // The page stays, and so does its button.
            var download = await fan.Page.RunAndWaitForDownloadAsync(() => fan.Button("Download").ClickAsync());
            Assert.Matches(@"^my-data-\d{4}-\d\d-\d\d\.json$", download.SuggestedFilename);
            var text = await File.ReadAllTextAsync(await download.PathAsync());
            using var data = JsonDocument.Parse(text);
            var post = data.RootElement.GetProperty("posts")[0];
            Assert.Equal("The log is *empty*.", post.GetProperty("revisions")[0].GetProperty("source").GetString());
            Assert.Equal(SmallForum.Title, post.GetProperty("place").GetProperty("title").GetString());
            Assert.DoesNotContain("What others wrote", text, StringComparison.Ordinal);
        }
        await fan.Page.GetByRole(AriaRole.Link, new() { Name = "Leave", Exact = true }).ClickAsync();
        await fan.Page.GetByLabel("Your password").FillAsync(RunningForum.Password);
        await fan.Button("Delete my account").ClickAsync();
        await Expect(fan.Heading("Your account is deleted")).ToBeVisibleAsync();
        await fan.Open("/t/" + forum.Thread);
        await Expect(fan.Page.Locator(".post").First).ToContainTextAsync("Former member");
        Nothing.In(fan.Complaints);
    }
}
