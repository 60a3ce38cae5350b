using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class BetaTestersTests(Chromium chromium)
{
    private const string Group = "Beta testers";

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task A_beta_tester_applies_accepts_the_agreement_is_admitted_and_accepts_again_when_it_changes(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var tester = await chromium.Visit(forum.Running, device, forum.Fan);
        var board = await HiddenBoard(forum.Running, await ListedGroup(forum.Running));
        await Entry(owner, "Tell *nobody*.");

        await tester.Open(board);
        Assert.Equal(404, tester.Status);
        await Apply(tester);
        await Admit(owner);
        await tester.Open(board);
        await Expect(tester.Heading("Workshop")).ToBeVisibleAsync();

        await Entry(owner, "Tell no living soul.");
        await tester.Open(board);
        Assert.Equal(404, tester.Status);
        await AcceptAgain(tester);
        await tester.Open(board);
        await Expect(tester.Heading("Workshop")).ToBeVisibleAsync();
        Nothing.In(owner.Complaints.Concat(tester.Complaints));
    }

    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task Whoever_is_handed_a_link_comes_in_by_it_once(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await SmallForum.Start();
        await using var owner = await chromium.Visit(forum.Running, device, forum.Owner);
        await using var guest = await chromium.Visit(forum.Running, device);
        await using var fan = await chromium.Visit(forum.Running, device, forum.Fan);
        await ListedGroup(forum.Running);
        await Entry(owner, "Tell *nobody*.");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Make a link" }).ClickAsync();
        await owner.Button("Make a link").ClickAsync();
        var link = await owner.Field("Hand this link on now; it is not shown again:").InputValueAsync();

        await guest.Open(link);
        await Expect(guest.Link("Sign in to enter")).ToBeVisibleAsync();
        await fan.Open(link);
        await fan.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await fan.Button("Enter the group").ClickAsync();
        await Expect(fan.Page.GetByText("You are in this group now.")).ToBeVisibleAsync();
        await guest.Open(link);
        Assert.Equal(403, guest.Status);
        Nothing.In(owner.Complaints.Concat(fan.Complaints));
    }

    private static Task<string> ListedGroup(RunningForum forum) =>
        forum.Operate((db, actor) => CreateGroup.Run(db, actor, new GroupForm(Group, "They see it first.", true), default));

    private static async Task<string> HiddenBoard(RunningForum forum, string group)
    {
        var section = await forum.With(db => db.Sections.Select(s => s.PublicId).FirstAsync());
        var form = new BoardForm(section, "Workshop", "Builds.", AudienceKind.Groups, [group], ThreadFormats.Discussion, 20);
        return "/b/" + await forum.Operate((db, actor) => OpenBoard.Run(db, actor, form, default));
    }

    private static async Task Entry(Visitor owner, string agreement)
    {
        await owner.Open("/admin/groups");
        await owner.Link(Group).ClickAsync();
        await owner.Page.Locator("a[href$='/entry']").ClickAsync();
        await owner.Page.GetByRole(AriaRole.Radio, new() { Name = "By application" }).CheckAsync();
        await owner.Page.Locator("#questions").FillAsync("What do you test on?");
        await owner.Page.Locator("#agreement").FillAsync(agreement);
        await owner.Button("Save group").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The group was saved.");
    }

    private static async Task Apply(Visitor tester)
    {
        await tester.Open("/groups");
        await tester.Link(Group).ClickAsync();
        await tester.Link("Apply to this group").ClickAsync();
        await tester.Field("What do you test on?").FillAsync("An old laptop.");
        await tester.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await tester.Button("Send application").ClickAsync();
        await Expect(tester.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your application was sent.");
    }

    private static async Task Admit(Visitor owner)
    {
        await owner.Open("/admin/groups");
        await owner.Link("1 application is waiting").ClickAsync();
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Read and decide" }).ClickAsync();
        await Expect(owner.Page.GetByText("An old laptop.")).ToBeVisibleAsync();
        await owner.Button("Admit to the group").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The applicant was admitted.");
    }

    private static async Task AcceptAgain(Visitor tester)
    {
        await tester.Open("/");
        await tester.Link("Read and accept it").ClickAsync();
        await Expect(tester.Page.GetByText("Tell no living soul.")).ToBeVisibleAsync();
        await tester.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await tester.Button("Accept the agreement").ClickAsync();
        await Expect(tester.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You accepted the agreement.");
    }
}
