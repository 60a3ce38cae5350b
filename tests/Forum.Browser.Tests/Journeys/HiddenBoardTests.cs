using static Microsoft.Playwright.Assertions;

namespace Forum.Browser.Tests.Journeys;

[Collection(InChromium.Name)]
public sealed class HiddenBoardTests(Chromium chromium)
{
    [BrowserTheory]
    [MemberData(nameof(Device.All), MemberType = typeof(Device))]
    public async Task The_owner_claims_the_site_and_makes_a_board_that_only_the_admitted_tester_can_see(bool script, int width)
    {
        var device = new Device(script, width);
        await using var forum = await RunningForum.Start();
        await using var owner = await chromium.Visit(forum, device);
        await Claim(owner);
        await OpenSection(owner);
        await MakeGroup(owner);
        await OpenBoard(owner);
        await using var member = await chromium.Visit(forum, device, await forum.Join("Mona"));
        await using var tester = await chromium.Visit(forum, device, await forum.Join("Tess"));
        await Admit(owner, "Tess");
        var (board, thread) = await WriteThere(tester);

        await using var guest = await chromium.Visit(forum, device);
        foreach (var outsider in new[] { guest, member, owner })
        {
            await outsider.Open("/");
            Assert.DoesNotContain("Workshop", await outsider.Source(), StringComparison.Ordinal);
            Assert.Equal(await Answer(outsider, Ghost(board)), await Answer(outsider, board));
            Assert.Equal(await Answer(outsider, Ghost(thread)), await Answer(outsider, thread));
        }
        Nothing.In(owner.Complaints.Concat(tester.Complaints).Concat(guest.Complaints).Concat(member.Complaints));
    }

    /// <summary>The same address with an id that never was: the page repeats its words.</summary>
    private static string Ghost(string path) =>
        string.Join('/', path.Split('/').Select((part, at) => at == path.Split('/').Length - 2 ? "0000000000" : part));

    private static async Task Claim(Visitor owner)
    {
        await owner.Open("/claim");
        await owner.Field("Code").FillAsync(owner.Forum.ClaimCode);
        await owner.Field("Name").FillAsync("Odile");
        await owner.Field("Password").FillAsync(RunningForum.Password);
        await owner.Button("Claim the site").ClickAsync();
        await Expect(owner.Link("Open the first board")).ToBeVisibleAsync();
        await owner.Open("/claim");
        Assert.Equal(404, owner.Status);
    }

    private static async Task OpenSection(Visitor owner)
    {
        await owner.Open("/");
        await owner.Link("Open the first board").ClickAsync();
        await owner.Field("Name").FillAsync("Making it");
        await owner.Button("Open section").ClickAsync();
        await Expect(owner.Heading("Making it")).ToBeVisibleAsync();
    }

    private static async Task MakeGroup(Visitor owner)
    {
        var administration = owner.Page.GetByRole(AriaRole.Navigation, new() { Name = "Administration" });
        await administration.GetByRole(AriaRole.Link, new() { Name = "Groups" }).ClickAsync();
        await owner.Field("Name").FillAsync("Beta testers");
        await owner.Button("Make group").ClickAsync();
        await Expect(owner.Page.GetByText("Beta testers").First).ToBeVisibleAsync();
    }

    private static async Task OpenBoard(Visitor owner)
    {
        await owner.Open("/admin/boards");
        await owner.Link("New board").ClickAsync();
        await owner.Field("Name").FillAsync("Workshop");
        await owner.Page.GetByRole(AriaRole.Radio, new() { Name = "Only groups" }).CheckAsync();
        await owner
            .Page.GetByRole(AriaRole.Group, new() { Name = "Which groups, if only groups" })
            .GetByRole(AriaRole.Checkbox, new() { Name = "Beta testers" })
            .CheckAsync();
        await owner.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Discussions" }).CheckAsync();
        await owner.Button("Open board").ClickAsync();
        await Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You are not in its audience");
    }

    private static async Task Admit(Visitor owner, string name)
    {
        await owner.Open("/admin/groups");
        await owner.Link("Beta testers").ClickAsync();
        await owner.Field("Name of the member").FillAsync(name);
        await owner.Button("Admit to the group").ClickAsync();
        await Expect(owner.Link(name).First).ToBeVisibleAsync();
    }

    /// <returns>The addresses of the hidden board and of the thread that the tester starts on it.</returns>
    private static async Task<(string Board, string Thread)> WriteThere(Visitor tester)
    {
        await tester.Open("/");
        await tester.Link("Workshop").First.ClickAsync();
        await Expect(tester.Page.GetByText("Only for: Beta testers")).ToBeVisibleAsync();
        var board = new Uri(tester.Page.Url).AbsolutePath;
        await tester.Link("Start a discussion").ClickAsync();
        await tester.Field("Title").FillAsync("Build 6104");
        await tester.Field("Text").FillAsync("It starts.");
        await tester.Button("Post discussion").ClickAsync();
        await Expect(tester.Heading("Build 6104")).ToBeVisibleAsync();
        await Expect(tester.Page.GetByText("Only for: Beta testers")).ToBeVisibleAsync();
        return (board, new Uri(tester.Page.Url).AbsolutePath);
    }

    /// <summary>All that an outsider is told: the status, the headers but for the date, the document.</summary>
    private static async Task<string> Answer(Visitor outsider, string path)
    {
        await outsider.Open(path);
        Assert.Equal(404, outsider.Status);
        var headers = await outsider.Headers();
        return string.Join(
                '\n',
                headers
                    .Where(header => !header.Name.Equals("date", StringComparison.OrdinalIgnoreCase))
                    .Select(header => $"{header.Name}: {header.Value}")
            ) + await outsider.Source();
    }
}
