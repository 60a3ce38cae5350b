using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Delegation;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;

namespace Forum.Web.Tests.Powers;

public sealed class GivePagesTests
{
    private const string Preview = "/powers/give?handler=Preview";

    [Fact]
    public async Task Powers_are_previewed_in_sentences_given_and_taken_back()
    {
        await using var forum = await PowersForum.Open();
        var typed = Fields(forum.Claim, "Lea", "board:" + forum.Board, ("From", "2026-12-01"), ("Until", "2026-12-07"), ("ActsPerDay", "5"));

        var preview = AdminForum.Read(await forum.Forum.Post(forum.Owner, Preview, typed)).QuerySelector(".grant-preview")!;
        Assert.Equal("What Lea will be able to do", preview.QuerySelector("h2")!.TextContent);
        Assert.Contains("Where: the board Installation.", preview.TextContent, StringComparison.Ordinal);
        Assert.Contains("The first day is 1 Dec 2026, the last day is 7 Dec 2026.", preview.TextContent, StringComparison.Ordinal);
        Assert.Contains("at most 5 acts a day", preview.TextContent, StringComparison.Ordinal);
        Assert.Contains("You can take it back at any moment under My powers", preview.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Lea", await Register(forum), StringComparison.Ordinal);

        var given = await forum.Forum.Post(forum.Owner, "/powers/give", Hidden(preview));
        Assert.Equal(302, given.Status);
        var mine = await forum.Forum.Page(forum.Owner, given.Header("Location")!);
        Assert.Contains("It is done: Lea holds this now.", mine.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("from 1 Dec 2026 to 7 Dec 2026", await Register(forum), StringComparison.Ordinal);

        var end = "/powers/end?grant=" + given.Header("Location")!.Split('=')[1];
        Assert.Equal(302, (await forum.Forum.Post(forum.Owner, end, ("Reason", "Enough."))).Status);
        Assert.DoesNotContain("Lea", await Register(forum), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> Mistakes =>
        new()
        {
            { "Powers", "HidePost", "powers", "You can give only what you hold here: lock threads, hand powers on." },
            { "Powers", "Fly", "powers", "There is no such choice." },
            { "Until", "2026-01-01", "until", "This moment has passed already." },
            { "Until", "31.12.2026", "until", "This moment has passed already." },
            { "Until", "9999-12-31", "until", "This moment has passed already." },
            { "From", "soon", "from", "This moment has passed already." },
            { "From", "0001-01-01", "from", "This moment has passed already." },
            { "From", "2026-01-01", "from", "This moment has passed already." },
            { "Member", "Lea", "member", "Nobody gives powers to themselves, nor to a group that they are in." },
            { "Member", "Nobody", "member", "No member has this name." },
            { "Member", "", "member", "Please fill this in." },
            { "Where", "site", "where", "Your grant does not reach there. Choose a place within it." },
            { "Where", "board:nowhere", "where", "There is no such choice." },
            { "Thread", "https://forum.example/t/nowhere/x", "thread", "No thread that you can see has this address." },
            { "ActsPerDay", "50", "actsperday", "At most 20: your own grant has this limit." },
            { "Reason", "", "reason", "Please fill this in." },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_goes_beyond_ones_own_is_refused_at_its_field_and_everything_is_kept(string field, string typed, string id, string why)
    {
        await using var forum = await PowersForum.Open();
        var grant = await forum.Appoint("Lea", "board:" + forum.Board, 20, Power.LockThread, Power.Delegate);

        foreach (var address in new[] { Preview, "/powers/give" })
        {
            var fields = Fields(grant, "Dora", "board:" + forum.Board, ("ActsPerDay", "5"), (field, typed));
            var answer = await forum.Forum.Post(forum.Leader, address, fields);
            var page = AdminForum.Read(answer);

            Assert.Equal((422, why), (answer.Status, page.QuerySelector($"#{id}-error")?.TextContent));
            if (field != "Reason")
                Assert.Equal("Because.", page.QuerySelector("#reason")!.GetAttribute("value"));
            if (page.QuerySelector("#" + id) is IHtmlInputElement input)
                Assert.Equal(typed, input.Value);
        }
        Assert.DoesNotContain("Dora", await Register(forum), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_handed_on_three_times_goes_no_further()
    {
        await using var forum = await PowersForum.Open();
        var (where, mira) = ("board:" + forum.Board, await forum.Forum.Member("Mira"));
        var first = await forum.Appoint("Lea", where, 20, Power.LockThread, Power.Delegate);
        var second = await forum.Give(forum.Leader, first, "Dora", where, 20, Power.LockThread, Power.Delegate);
        var third = await forum.Give(forum.Deputy, second, "Mira", where, 20, Power.LockThread, Power.Delegate);

        var answer = await forum.Forum.Post(mira, Preview, Fields(third, "Lea", where, ("ActsPerDay", "1")));

        var why = "Powers can be handed on 3 times, and these have been. Ask whoever gave them to you.";
        Assert.Equal((422, why), (answer.Status, AdminForum.Read(answer).QuerySelector("#parent-error")?.TextContent));
    }

    [Theory]
    [InlineData("https://forum.example/t/{0}/which-rule-blocks-what?page=2#p-x")]
    [InlineData("/t/{0}/which-rule-blocks-what")]
    [InlineData(" t/{0} ")]
    [InlineData("{0}")]
    public async Task A_thread_is_named_by_any_address_of_it(string address)
    {
        await using var forum = await PowersForum.Open();
        var thread = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, forum.Thread);

        var page = AdminForum.Read(await forum.Forum.Post(forum.Owner, Preview, Fields(forum.Claim, "Lea", "site", ("Thread", thread))));

        Assert.Contains($"Where: the thread {PowersForum.Title}.", page.QuerySelector(".grant-preview")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_and_a_tag_at_once_are_refused_beside_the_tag()
    {
        await using var forum = await PowersForum.Open();

        var answer = await forum.Forum.Post(forum.Owner, Preview, Fields(forum.Claim, "Lea", "site", ("Thread", forum.Thread), ("Tag", "rules")));

        var page = AdminForum.Read(answer);
        Assert.Equal((422, "Name a thread or a tag, not both."), (answer.Status, page.QuerySelector("#tag-error")?.TextContent));
        Assert.True(page.QuerySelector("details.narrower")!.HasAttribute("open"));
    }

    [Fact]
    public async Task The_list_of_places_holds_what_the_giver_sees_and_the_grant_reaches()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, 20, Power.LockThread, Power.Delegate);

        Assert.Equal(["board:" + forum.Board], Places(await forum.Forum.Page(forum.Leader, "/powers/give")));
        var owners = Places(await forum.Forum.Page(forum.Owner, "/powers/give"));
        Assert.Equal("site", owners[0]);
        Assert.DoesNotContain("board:" + forum.Hidden, owners);
        var whys = Places(await forum.Forum.Page(forum.Leader, "/powers/why"));
        Assert.Contains("board:" + forum.Hidden, whys);
    }

    [Fact]
    public async Task What_the_grant_above_limits_is_not_optional()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, 20, Power.LockThread, Power.Delegate);
        var form = new DelegationForm(
            forum.Claim,
            "Dora",
            null,
            ["LockThread", "Delegate"],
            "board:" + forum.Board,
            null,
            DateTime.UtcNow.AddYears(5),
            null,
            null,
            false,
            "To help."
        );
        await forum.As(forum.Owner, (db, actor) => DelegatePowers.Run(db, actor, form, default));

        var leaders = await forum.Forum.Page(forum.Leader, "/powers/give");
        var deputys = await forum.Forum.Page(forum.Deputy, "/powers/give");

        Assert.Equal((true, false), (IsOptional(leaders, "until"), IsOptional(leaders, "actsperday")));
        Assert.Equal((false, true), (IsOptional(deputys, "until"), IsOptional(deputys, "actsperday")));

        static bool IsOptional(IParentNode page, string field)
        {
            var said = page.QuerySelector($"label[for={field}] .optional") is not null;
            Assert.NotEqual(said, page.QuerySelector("#" + field)!.HasAttribute("required"));
            return said;
        }
    }

    [Fact]
    public async Task A_place_named_in_the_address_is_filled_in()
    {
        await using var forum = await PowersForum.Open();

        var board = await forum.Forum.Page(forum.Owner, $"/powers/give?where=board:{forum.Board}");
        var thread = await forum.Forum.Page(forum.Owner, $"/powers/give?where=thread:{forum.Thread}");

        Assert.Equal("board:" + forum.Board, board.QuerySelector<IHtmlSelectElement>("#where")!.Value);
        Assert.Equal("/t/" + forum.Thread, thread.QuerySelector("#thread")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_holds_several_grants_chooses_first_and_is_offered_only_what_the_chosen_one_gives()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "board:" + forum.Board, 20, Power.LockThread, Power.Delegate);
        Assert.Null((await forum.Forum.Page(forum.Leader, "/powers/give")).QuerySelector("form.chooser"));
        var other = await forum.Appoint("Lea", "site", null, Power.PinThread, Power.Delegate);

        var page = await forum.Forum.Page(forum.Leader, $"/powers/give?parent={other}");

        Assert.Equal("GET", page.QuerySelector("form.chooser")!.GetAttribute("method")!.ToUpperInvariant());
        Assert.Equal(["PinThread", "Delegate"], page.QuerySelectorAll("input[name=Powers]").Select(box => box.GetAttribute("value")));
    }

    private static string[] Places(IParentNode page) => [.. page.QuerySelectorAll("#where option").Select(option => option.GetAttribute("value")!)];

    private static async Task<string> Register(PowersForum forum) =>
        (await forum.Forum.Page(forum.Owner, "/powers")).QuerySelector(".grants")!.TextContent;

    private static (string, string)[] Hidden(IElement preview) =>
        [
            .. preview
                .QuerySelectorAll<IHtmlInputElement>("form input[name]")
                .Where(input => input.Name != "_token")
                .Select(input => (input.Name!, input.Value)),
        ];

    /// <summary>A form that is right, but for what comes last.</summary>
    private static (string, string)[] Fields(string parent, string member, string where, params (string Name, string Value)[] others)
    {
        (string Name, string Value)[] right =
        [
            ("Parent", parent),
            ("Member", member),
            ("Powers", "LockThread"),
            ("Where", where),
            ("Reason", "Because."),
        ];
        return [.. right.Concat(others).GroupBy(field => field.Name).Select(field => field.Last())];
    }
}
