using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class AskingTests(Chromium chromium)
{
    private const string Question = "Does it run on Debian 12?";
    private const string Answer = "It does, from version 3.1 on.";

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_prospect_reads_registers_and_asks_and_the_answer_that_they_accept_stands_under_the_question(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        await using var prospect = await chromium.Visit(forum.Running, device);
        await using var fan = await chromium.Visit(forum.Running, device, forum.Fan);
        await ReadAndRegister(prospect);
        await Ask(prospect);
        await AnswerIt(fan);
        await Accept(prospect);

        await using var reader = await chromium.Visit(forum.Running, device);
        await reader.Open("/");
        await Expect(reader.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Question }).Last).ToContainTextAsync("Solved");
        await reader.Link(Question).First.ClickAsync();
        await StandsUnderTheQuestion(reader);
        Nothing.In(prospect.Complaints.Concat(fan.Complaints).Concat(reader.Complaints));
    }

    private static async Task ReadAndRegister(Visitor prospect)
    {
        await prospect.Open("/");
        await prospect.Link(SmallForum.Title).First.ClickAsync();
        await Expect(prospect.Heading(SmallForum.Title)).ToBeVisibleAsync();
        await prospect.Page.Locator("#reply").GetByRole(AriaRole.Link, new() { Name = "Register" }).ClickAsync();
        await prospect.Field("Name").FillAsync("Petra");
        await prospect.Field("Password").FillAsync(RunningForum.Password);
        await prospect.Page.GetByLabel("I have read the rules").CheckAsync();
        prospect.Forum.Clock.Pass(TimeSpan.FromSeconds(5));
        await prospect.Button("Register").ClickAsync();
        await Expect(prospect.Heading("Your reply")).ToBeVisibleAsync();
        await Expect(prospect.Heading(SmallForum.Title)).ToBeVisibleAsync();
    }

    private static async Task Ask(Visitor prospect)
    {
        await prospect.Page.GetByRole(AriaRole.Navigation, new() { Name = "Site" }).GetByRole(AriaRole.Link, new() { Name = "Ask" }).ClickAsync();
        await prospect.Link("Installation").ClickAsync();
        await prospect.Field("Title").FillAsync(Question);
        await prospect.Field("Question").FillAsync("I have *only* this.");
        await prospect.Page.GetByLabel("Tags").FillAsync("debian, linux");
        await prospect.Button("Post question").ClickAsync();
        await Expect(prospect.Heading(Question)).ToBeVisibleAsync();
        await Expect(prospect.Link("debian")).ToBeVisibleAsync();
    }

    private static async Task AnswerIt(Visitor fan)
    {
        await fan.Open("/");
        await fan.Page.GetByRole(AriaRole.Link, new() { Name = Question }).First.ClickAsync();
        await fan.ReplyBox.FillAsync(Answer);
        await fan.Button("Post reply").ClickAsync();
        await Expect(fan.Page.GetByRole(AriaRole.Article).GetByText(Answer)).ToBeVisibleAsync();
        await Expect(fan.Button("Accept as answer #2")).ToHaveCountAsync(0);
    }

    private static async Task Accept(Visitor asker)
    {
        await asker.Page.ReloadAsync();
        await asker.Button("Accept as answer #2").ClickAsync();
        await StandsUnderTheQuestion(asker);
    }

    private static async Task StandsUnderTheQuestion(Visitor visitor)
    {
        await Expect(visitor.Link("#2").First).ToBeVisibleAsync();
        var posts = visitor.Page.Locator("article.post");
        await Expect(posts.Nth(0)).ToContainTextAsync("I have only this.");
        await Expect(posts.Nth(1)).ToContainTextAsync("Accepted answer");
        await Expect(posts.Nth(1)).ToContainTextAsync(Answer);
        await Expect(visitor.Page.GetByText("Solved in")).ToBeVisibleAsync();
    }
}
