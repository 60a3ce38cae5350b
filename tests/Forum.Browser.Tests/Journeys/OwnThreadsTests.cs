using Forum.Domain.Members.Groups;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class OwnThreadsTests(Chromium chromium)
{
    private const string Title = "My licence number is taken";

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_member_asks_where_only_the_team_reads_another_member_sees_nothing_and_the_team_answers(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var asker = await chromium.Visit(forum.Running, device, forum.Fan);
        await using var other = await chromium.Visit(forum.Running, device, await forum.Running.Join("Olga"));
        await using var helper = await chromium.Visit(forum.Running, device, await forum.Running.Join("Hal"));
        var team = await forum.Running.Operate((db, actor) => CreateGroup.Run(db, actor, new GroupForm("Team", "They answer.", true), default));
        await forum.Running.Operate((db, actor) => AddToGroup.Run(db, actor, team, "Hal", null, "", default));
        var board = await Open(owner);

        await asker.Open(board);
        await Expect(asker.Page.GetByText("You have not written here yet.")).ToBeVisibleAsync();
        var thread = await Ask(asker);
        await Expect(asker.Page.GetByText("Only you and these groups see this thread: Team")).ToBeVisibleAsync();

        await other.Open(board);
        await Expect(other.Page.GetByText(Title)).ToHaveCountAsync(0);
        await other.Open(thread);
        Assert.Equal(404, other.Status);

        await helper.Open(board);
        await helper.Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(helper.Page.GetByText("Only Felix and these groups can read what you write here: Team.")).ToBeVisibleAsync();
        await helper.ReplyBox.FillAsync("It is free again.");
        await helper.Button("Post reply").ClickAsync();
        await asker.Open(thread);
        await Expect(asker.Page.GetByText("It is free again.")).ToBeVisibleAsync();
        Nothing.In(owner.Complaints.Concat(asker.Complaints).Concat(helper.Complaints));
    }

    /// <summary>By the form; without a group it is refused there.</summary>
    private static async Task<string> Open(Visitor owner)
    {
        await owner.Open("/admin/boards/new");
        await owner.Field("Name").FillAsync("Ask the team");
        await owner.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Own threads only" }).CheckAsync();
        await owner.Button("Open board").ClickAsync();
        await Expect(owner.Page.Locator("#reviewerids .field-error")).ToBeVisibleAsync();
        await owner.Page.Locator("#reviewerids").GetByRole(AriaRole.Checkbox, new() { Name = "Team" }).CheckAsync();
        await owner.Button("Open board").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("by these groups: Team");
        return (await owner.Link("Ask the team").GetAttributeAsync("href"))!;
    }

    private static async Task<string> Ask(Visitor asker)
    {
        await asker.Link("Start a discussion").ClickAsync();
        await Expect(asker.Page.GetByText("Only you and these groups can read what you write here: Team.")).ToBeVisibleAsync();
        await asker.Field("Title").FillAsync(Title);
        await asker.Field("Text").FillAsync("It is TW-118843.");
        await asker.Button("Post discussion").ClickAsync();
        await Expect(asker.Heading(Title)).ToBeVisibleAsync();
        return new Uri(asker.Page.Url).AbsolutePath;
    }
}
