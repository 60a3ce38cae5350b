using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Powers;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Powers;

namespace Forum.Web.Tests.Badges;

public sealed class BadgePagesTests
{
    private static readonly (string, string)[] Fields =
    [
        ("Where", "site"),
        ("Name.en", "Digger"),
        ("Description.en", "Found <it>."),
        ("Name.ru", "Копатель"),
        ("Tier", "Gold"),
        ("Shape", "Star"),
        ("Symbol", "Cup"),
        ("Colour", "Amber"),
    ];

    [Fact]
    public async Task An_owner_makes_a_badge_looks_at_it_first_changes_it_and_retires_it()
    {
        await using var forum = await PowersForum.Open();
        var none = await forum.Forum.Page(forum.Owner, "/admin/badges");
        Assert.NotNull(none.QuerySelector(".empty"));
        Assert.NotNull((await forum.Forum.Page(Visitor.Guest, "/badges")).QuerySelector(".empty"));

        var preview = AdminForum.Read(await forum.Forum.Post(forum.Owner, "/admin/badges/new?handler=Preview", Fields));
        var shown = preview.QuerySelector("section[aria-labelledby=preview]")!;
        Assert.Contains("Found <it>.", shown.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector("svg.tone-amber.tier-gold[aria-hidden=true]"));
        Assert.Equal("Digger", preview.QuerySelector<IHtmlInputElement>("#name-en")!.Value);
        Assert.Empty(await Lines(forum));

        var address = (await forum.Forum.Post(forum.Owner, "/admin/badges/new", Fields)).Header("Location")!.Split('?')[0];
        var page = await forum.Forum.Page(forum.Owner, address + "?done=BadgeMade");
        Assert.Contains("The badge is made.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Копатель", page.QuerySelector<IHtmlInputElement>("#name-ru")!.Value);
        (string, string)[] changed = [.. Fields.Where(f => f.Item1 != "Name.en"), ("Name.en", "Delver"), ("_version", "1")];
        Assert.Equal(302, (await forum.Forum.Post(forum.Owner, address, changed)).Status);
        var stale = await forum.Forum.Post(forum.Owner, address, changed);
        Assert.Equal(422, stale.Status);
        Assert.NotNull(AdminForum.Read(stale).QuerySelector("#name-en-error"));

        var line = Assert.Single(await Lines(forum));
        Assert.Contains("Delver", line.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await forum.Forum.Post(forum.Owner, address + "?handler=Retire", ("_retired", "true"), ("Reason", "Old."))).Status);
        Assert.NotNull((await forum.Forum.Page(Visitor.Guest, "/badges")).QuerySelector("details .entry"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_badge_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var forum = await PowersForum.Open();

        var refused = await forum.Forum.Post(
            forum.Owner,
            "/admin/badges/new",
            ("Where", "site"),
            ("Tag", "-"),
            ("Name.en", "Moderator"),
            ("Description.el", "Typed words"),
            ("Tier", "Silver")
        );

        Assert.Equal(422, refused.Status);
        var page = AdminForum.Read(refused);
        foreach (var field in new[] { "name-en", "name-el", "tag", "shape" })
            Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Equal("Typed words", page.QuerySelector<IHtmlInputElement>("#description-el")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("input[value=Silver]")!.IsChecked);
    }

    [Fact]
    public async Task A_leader_gives_a_badge_on_its_page_and_on_the_members_and_takes_it_back()
    {
        await using var forum = await PowersForum.Open();
        await forum.Appoint("Lea", "site", null, Power.AwardBadge);
        var ann = await forum.Forum.Member("Anneke");
        var badge = (await forum.Forum.Post(forum.Owner, "/admin/badges/new", Fields)).Header("Location")!.Split('/', '?')[3];
        foreach (var who in new[] { Visitor.Guest, forum.Deputy })
        {
            Assert.Null((await forum.Forum.Page(who, "/badges/" + badge)).QuerySelector("form[action$='handler=Give']"));
            Assert.Null((await forum.Forum.Page(who, "/m/" + ann.Id)).QuerySelector("form[action$='handler=Award']"));
        }

        var wrong = await forum.Forum.Post(forum.Leader, $"/badges/{badge}?handler=Give", ("Give.Member", "Nobody"), ("Give.Reason", " "));
        Assert.Equal(422, wrong.Status);
        var again = AdminForum.Read(wrong);
        Assert.NotNull(again.QuerySelector("#give-member-error"));
        Assert.NotNull(again.QuerySelector("#give-reason-error"));
        Assert.True(again.QuerySelector("#give-member")!.Closest("details")!.HasAttribute("open"));
        var given = await forum.Forum.Post(forum.Leader, $"/badges/{badge}?handler=Give", ("Give.Member", "anneke"), ("Give.Reason", "Dug deep."));
        var award = given.Header("Location")!;

        Assert.Contains("Dug deep.", (await forum.Forum.Page(Visitor.Guest, award)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await forum.Forum.Page(Visitor.Guest, "/m/" + ann.Id)).QuerySelector($"section[aria-labelledby=badges] a[href='{award}']"));
        Assert.Contains(
            "1 member",
            (await forum.Forum.Page(Visitor.Guest, "/badges")).QuerySelector(".entry")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("You have it", (await forum.Forum.Page(ann, "/badges")).QuerySelector(".entry")!.TextContent, StringComparison.Ordinal);
        var notices = await forum.Forum.Page(ann, "/notices");
        Assert.Contains("You won the badge Digger", notices.QuerySelector("section[aria-labelledby=badges]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await forum.Forum.Post(ann, "/notices?handler=Read")).Status);
        Assert.Null((await forum.Forum.Page(ann, "/notices")).QuerySelector("form[action$='handler=Read']"));
        Assert.Contains(
            "gave Anneke the badge Digger",
            (await forum.Forum.Page(Visitor.Guest, "/log")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );

        var twice = await forum.Forum.Post(forum.Leader, $"/m/{ann.Id}?handler=Award", ("Award.Badge", badge), ("Award.Reason", "More."));
        Assert.Equal(403, twice.Status);
        Assert.Equal("More.", AdminForum.Read(twice).QuerySelector<IHtmlInputElement>("#award-reason")!.Value);
        Assert.Equal(422, (await forum.Forum.Post(forum.Leader, award + "?handler=Revoke", ("Reason", " "))).Status);
        Assert.Equal(302, (await forum.Forum.Post(forum.Leader, award + "?handler=Revoke", ("Reason", "The wrong one."))).Status);
        Assert.Null((await forum.Forum.Page(Visitor.Guest, "/m/" + ann.Id)).QuerySelector("section[aria-labelledby=badges]"));
        var back = await forum.Forum.Post(forum.Leader, $"/m/{ann.Id}?handler=Award", ("Award.Badge", badge), ("Award.Reason", "It was right."));
        Assert.Equal(award, back.Header("Location"));
    }

    [Fact]
    public async Task A_badge_speaks_the_readers_language_and_says_where_it_cannot()
    {
        await using var forum = await PowersForum.Open();
        await forum.Forum.Post(forum.Owner, "/admin/badges/new", Fields);

        var russian = await forum.Forum.Ask(Visitor.Guest, Call.Get("/badges") with { Language = "ru" });
        var greek = await forum.Forum.Ask(Visitor.Guest, Call.Get("/badges") with { Language = "el" });

        Assert.Equal(("Копатель", null), Name(AdminForum.Read(russian)));
        Assert.Equal(("Digger", "en"), Name(AdminForum.Read(greek)));

        static (string?, string?) Name(IDocument page) =>
            (page.QuerySelector(".entry-name a")!.TextContent, page.QuerySelector(".entry-name a")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_rule_is_built_from_menus_says_whom_it_would_give_the_badge_and_is_told_on_its_page()
    {
        await using var forum = await PowersForum.Open();
        var ann = await forum.Forum.Member("Anneke");
        Assert.Equal(302, (await forum.Forum.Post(ann, "/account", ("About", "I dig."))).Status);
        (string, string)[] profile = [.. Fields, ("Rule.1.2.Metric", "ProfileFilled"), ("Rule.1.2.Threshold", "1")];
        (string, string)[] nobody = [.. Fields, ("Rule.0.0.Metric", "Answers"), ("Rule.0.0.Threshold", "9"), ("Rule.0.0.LeastScore", "2")];

        var preview = AdminForum.Read(await forum.Forum.Post(forum.Owner, "/admin/badges/new?handler=Preview", profile));
        var said = preview.QuerySelector("section[aria-labelledby=preview] .hint")!.TextContent;
        Assert.Contains("Today 1 of 4 members would have it.", said, StringComparison.Ordinal);
        Assert.Contains("1 would win it: Anneke.", said, StringComparison.Ordinal);
        // What was chosen in the last row stands in the first now.
        Assert.Equal("ProfileFilled", preview.QuerySelector<IHtmlSelectElement>("#rule-0-0-metric")!.Value);
        var refused = await forum.Forum.Post(forum.Owner, "/admin/badges/new", nobody);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(AdminForum.Read(refused).QuerySelector("#sure-error"));
        var wrong = await forum.Forum.Post(forum.Owner, "/admin/badges/new", [.. Fields, ("Rule.0.1.Metric", "Streak"), ("Rule.0.1.Threshold", "x")]);
        Assert.NotNull(AdminForum.Read(wrong).QuerySelector("#rule-0-0-threshold-error"));
        var made = await forum.Forum.Post(forum.Owner, "/admin/badges/new", [.. nobody, ("Sure", "true")]);

        var address = made.Header("Location")!.Split('?')[0].Replace("/admin", "", StringComparison.Ordinal);
        Assert.Contains(
            "Won by: 9 answers with at least 2 votes each.",
            (await forum.Forum.Page(Visitor.Guest, address)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_usual_badges_are_brought_from_the_administration_and_won_by_themselves()
    {
        await using var forum = await PowersForum.Open();
        Assert.Equal(302, (await forum.Forum.Post(forum.Owner, "/admin/badges?handler=Bring")).Status);
        Assert.Equal(403, (await forum.Forum.Post(forum.Owner, "/admin/badges?handler=Bring")).Status);
        Assert.Equal(302, (await forum.Forum.Post(forum.Owner, "/admin/badges?handler=Bring", ("Tag", "rules"))).Status);
        var ann = await forum.Forum.Member("Anneke");
        await forum.Forum.Post(ann, "/account", ("About", "I dig."));
        await forum.Forum.Do(db => JudgeMembers.All(db, default));

        Assert.Equal(44, (await Lines(forum)).Count);
        var award = (await forum.Forum.Page(ann, "/m/" + ann.Id)).QuerySelector<IHtmlAnchorElement>("section[aria-labelledby=badges] a")!;
        Assert.Equal("Hello", award.TextContent);
        var page = (await forum.Forum.Page(Visitor.Guest, award.GetAttribute("href")!)).QuerySelector("main")!;
        Assert.Contains("its rule: Won by: words about oneself", page.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "brought badges for the tag rules: 3",
            (await forum.Forum.Page(Visitor.Guest, "/log")).Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<List<IElement>> Lines(PowersForum forum) =>
        [.. (await forum.Forum.Page(Visitor.Guest, "/badges")).QuerySelectorAll("section.block .entry")];
}
