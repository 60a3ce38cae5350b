using AngleSharp.Dom;

namespace Forum.Web.Tests.Admin;

public sealed class GroupPagesTests
{
    [Fact]
    public async Task An_owner_who_enters_is_told_of_to_those_inside()
    {
        await using var forum = await AdminForum.Open();
        var (group, ann) = await WithAnneke(forum);

        await forum.Post(forum.Owner, $"/admin/groups/{group}/members/{forum.Owner.Id}?handler=Join", ("Reason", "To have a look"));

        var acts = (await forum.Page(ann, "/groups/" + group)).QuerySelector("#acts")!.Closest("section")!.TextContent;
        Assert.Contains("Odile entered the group Insiders by power", acts, StringComparison.Ordinal);
        Assert.Contains("To have a look", acts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_leaves_and_the_group_is_gone_for_them()
    {
        await using var forum = await AdminForum.Open();
        var (group, ann) = await WithAnneke(forum);

        Assert.Equal(302, (await forum.Post(ann, $"/groups/{group}?handler=Leave")).Status);

        Assert.Equal(404, (await forum.Get(ann, "/groups/" + group)).Status);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_beside_the_field_and_everything_is_kept()
    {
        await using var forum = await AdminForum.Open();
        var (group, _) = await WithAnneke(forum);

        var refused = await forum.Post(
            forum.Owner,
            $"/admin/groups/{group}?handler=Admit",
            ("Member", "Nobody Else"),
            ("Until", "2030-01-01"),
            ("Reason", "Why not")
        );

        var page = AdminForum.Read(refused);
        Assert.Equal((422, "No member has this name."), (refused.Status, page.QuerySelector("#member-error")!.TextContent));
        Assert.Equal(("Nobody Else", "2030-01-01", "Why not"), (Value(page, "#member"), Value(page, "#until"), Value(page, "#reason")));
        Assert.Equal("Insiders", Value(page, "#name"));
    }

    [Fact]
    public async Task A_membership_lasts_through_its_last_day()
    {
        await using var forum = await AdminForum.Open();
        var (group, ann) = await WithAnneke(forum);

        await forum.Post(forum.Owner, $"/admin/groups/{group}?handler=Admit", ("Member", "Anneke"), ("Until", "2026-11-30"));

        var times = (await forum.Page(ann, "/groups/" + group)).QuerySelectorAll(".entry.with-avatar time");
        Assert.Equal("2026-12-01T00:00:00Z", times[1].GetAttribute("datetime"));
    }

    [Fact]
    public async Task Whoever_manages_no_groups_is_refused_alike_whether_a_group_exists_or_not()
    {
        await using var forum = await AdminForum.Open();
        var (group, ann) = await WithAnneke(forum);

        var (real, invented) = (await forum.Get(ann, "/admin/groups/" + group), await forum.Get(ann, "/admin/groups/0123456789"));

        Assert.Equal(403, real.Status);
        Assert.Equal(real.Text, invented.Text);
    }

    private static string? Value(IParentNode page, string field) => page.QuerySelector(field)!.GetAttribute("value");

    private static async Task<(string Group, Census.Visitor Ann)> WithAnneke(AdminForum forum)
    {
        var ann = await forum.Member("Anneke");
        var group = (await forum.Post(forum.Owner, "/admin/groups", ("Name", "Insiders"))).Header("Location")!.Split('/', '?')[3];
        await forum.Post(forum.Owner, $"/admin/groups/{group}?handler=Admit", ("Member", "Anneke"));
        return (group, ann);
    }
}
