using Forum.Domain.Audiences;
using Forum.Domain.Members.Groups;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Search.Ranking;

public sealed class HiddenTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Hidden_words_change_neither_order_nor_totals_nor_suggestions_nor_facets()
    {
        var (ann, board) = (await forum.Member("Ann"), await forum.Board());
        var group = await forum.Group("Testers", ann);
        var secret = await forum.Board("Secret", AudienceKind.Groups, group);
        await forum.Thread(ann, board, "Update fails", text: "The update fails with a beep.");
        await forum.Thread(ann, board, "Beep at night", text: "It fails quietly, then a beep.");
        string[] typed = ["update beep", "fails beep", "zeppelyn", "bep", "beep is:question", "author:Ann", "board:Secret beep"];
        var before = new List<string>();
        foreach (var query in typed)
            before.Add(await Told(query));
        var op = await forum.Owner();
        await forum.Done(db => AddToGroup.Run(db, op, group, "Odile", null, "", default));
        op = await forum.Again(op);
        for (var i = 0; i < 30; i++)
            await forum.Thread(op, secret, $"Zeppelin beep {i}", text: "zeppelin beep beep quietly");
        var after = new List<string>();
        foreach (var query in typed)
            after.Add(await Told(query));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Access_lost_is_gone_from_the_next_search()
    {
        var (ann, ben) = (await forum.Member("Ann"), await forum.Member("Ben"));
        var group = await forum.Group("Testers", ann, ben);
        var secret = await forum.Board("Secret", AudienceKind.Groups, group);
        var thread = await forum.Thread(ann, secret, "Zeppelin", text: "It flies.");
        Assert.Equal([thread], await forum.Found("zeppelin", await forum.Again(ben)));
        var op = await forum.Operator();
        await forum.Done(db => RemoveFromGroup.Run(db, op, group, ben.PublicId, "", default));
        Assert.Empty(await forum.Found("zeppelin", await forum.Again(ben)));
        Assert.Empty(await forum.Found("zeppelin"));
    }

    [Fact]
    public async Task A_hidden_post_is_found_by_those_alone_who_may_show_it_again()
    {
        var owner = await forum.Owner();
        var (ann, board) = (await forum.Member("Ann"), await forum.Board());
        var thread = await forum.Thread(ann, board, "A story", text: "Nothing of note.");
        var post = await forum.Reply(ann, thread, "A zeppelin passed.");
        await forum.Done(db => HidePost.Run(db, owner, post, "No airships here.", default));
        Assert.Empty(await forum.Found("zeppelin"));
        Assert.Empty(await forum.Found("zeppelin", await forum.Again(ann)));
        Assert.Equal(post, Assert.Single((await forum.Search("zeppelin", await forum.Again(owner))).Hits).Post.Id);
    }

    [Fact]
    public async Task An_unknown_and_a_hidden_board_are_told_of_alike()
    {
        var ann = await forum.Member("Ann");
        await forum.Board("Secret", AudienceKind.Groups, await forum.Group("Testers", ann));
        var (hidden, unknown) = (await forum.Search("board:Secret x"), await forum.Search("board:Nowhere x"));
        Assert.Equal(Assert.Single(unknown.Notes).Kind, Assert.Single(hidden.Notes).Kind);
        Assert.Empty(hidden.Hits);
    }

    [Fact]
    public async Task Somebody_known_from_a_hidden_import_alone_is_no_author_to_others()
    {
        var xenia = await forum.Member("Xenia");
        var secret = await forum.Board("Secret", AudienceKind.Groups, await forum.Group("Testers", xenia));
        await forum.Thread(await forum.Again(xenia), secret);
        Assert.Empty((await forum.Search("author:Xenia")).Notes);

        await forum.Import(xenia);

        var (hidden, unknown) = (await forum.Search("author:Xenia"), await forum.Search("author:Nobody"));
        Assert.Equal(Assert.Single(unknown.Notes).Kind, Assert.Single(hidden.Notes).Kind);
    }

    [Fact]
    public async Task A_spoiler_is_found_but_not_shown()
    {
        var (ann, board) = (await forum.Member("Ann"), await forum.Board());
        await forum.Thread(ann, board, "The end of the story", text: "Do not read on.\n\n>! The gardener did it with a zeppelin.\n\nThat was it.");
        var hit = Assert.Single((await forum.Search("zeppelin")).Hits);
        Assert.DoesNotContain("zeppelin", hit.Post.Passage.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("gardener", hit.Post.Passage.Text(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>All that a guest is told.</summary>
    private async Task<string> Told(string typed)
    {
        var page = await forum.Search(typed);
        var hits = page.Hits.Select(h => $"{h.ThreadId} {h.Title.Text()} {h.Post.Id} {h.Post.Passage.Text()}");
        var facets = page.Facets.Boards.Concat(page.Facets.Tags).Concat(page.Facets.Years).Concat(page.Facets.Kinds).Select(f => f.ToString());
        return string.Join(
            '\n',
            [$"{page.Total} {page.IsMore} {page.Pages} {page.Suggestion}", .. hits, .. facets, .. page.Notes.Select(n => n.ToString())]
        );
    }
}
