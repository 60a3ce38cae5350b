using Forum.Domain.Threads;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

/// <summary>Whatever happens between the first word and the button: nothing is lost, and nothing is there twice.</summary>
[Collection(InChromium.Name)]
public sealed class KeptWordsTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task Whoever_edits_an_old_version_sees_both_texts_and_can_save_theirs(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        var post = await forum.Reply(forum.Fan, forum.Thread, "The first version.");
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.Link("Edit #2").ClickAsync();
        await fan.Field("Text").FillAsync("What I wrote here.");
        var elsewhere = new EditForm("What I wrote elsewhere.", null, null, 1, null);
        await forum.Running.As(forum.Fan, (db, actor) => EditPost.Run(db, actor, post, elsewhere, default));
        await fan.Button("Save changes").ClickAsync();

        await Expect(fan.Field("The newer text")).ToHaveValueAsync("What I wrote elsewhere.");
        await Expect(fan.Field("Text")).ToHaveValueAsync("What I wrote here.");
        Assert.Equal(422, fan.Status);
        await Expect(fan.Page.Locator(".side-by-side del").First).ToContainTextAsync("The first version");
        await fan.Button("Save mine over it").ClickAsync();
        await Expect(fan.Page.GetByRole(AriaRole.Article).GetByText("What I wrote here.")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_reply_to_a_thread_that_was_locked_meanwhile_keeps_its_text(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.ReplyBox.FillAsync("A long and careful answer.");
        await forum.Running.As(forum.Owner, (db, owner) => LockThread.Run(db, owner, forum.Thread, "Enough.", default));
        await fan.Button("Post reply").ClickAsync();

        await Expect(fan.Field("What you had written")).ToHaveValueAsync("A long and careful answer.");
        await Expect(fan.Page.GetByText("This thread is locked.")).ToBeVisibleAsync();
        Assert.Equal(403, fan.Status);
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_double_click_and_the_same_form_sent_again_make_one_post(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.ReplyBox.FillAsync("Only once.");
        var sent = fan.Page.WaitForRequestAsync(request => request.Method == "POST");
        await fan.Button("Post reply").DblClickAsync();
        await Expect(fan.Page.GetByRole(AriaRole.Article).GetByText("Only once.")).ToBeVisibleAsync();
        await fan.SendAgain(await sent);

        await fan.Open("/t/" + forum.Thread);
        await Expect(fan.Page.GetByText("Only once.")).ToHaveCountAsync(1);
        await Expect(fan.Heading("1 reply")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_preview_shows_the_post_as_it_will_be_and_posts_nothing(bool script, int width)
    {
        await using var forum = await SmallForum.Start();
        await using var fan = await chromium.Visit(forum.Running, new Device(script, width), forum.Fan);
        await fan.Open("/t/" + forum.Thread);
        await fan.ReplyBox.FillAsync("This is **important**.");
        await fan.Button("Preview").ClickAsync();

        var preview = fan.Page.GetByRole(AriaRole.Region, new() { Name = "Preview: not posted yet" });
        await Expect(preview.GetByRole(AriaRole.Strong)).ToHaveTextAsync("important");
        await Expect(fan.ReplyBox).ToHaveValueAsync("This is **important**.");
        await Expect(fan.Heading("1 reply")).ToHaveCountAsync(0);
        await fan.Button("Post reply").ClickAsync();
        await Expect(fan.Heading("1 reply")).ToBeVisibleAsync();
    }
}
