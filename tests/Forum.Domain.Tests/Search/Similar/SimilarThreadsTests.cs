using Forum.Domain.Audiences;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Search.Similar;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Search.Similar;

public sealed class SimilarThreadsTests : IDisposable
{
    private const string Title = "The print spooler stops after an update";
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Threads_about_the_same_come_with_the_nearest_first_and_the_thread_itself_is_none_of_them()
    {
        var (ann, board) = (await forum.Owner(), await forum.Board());
        var own = await forum.Thread(ann, board, Title);
        var touching = await forum.Thread(ann, board, "A spooler of thread", text: "For sewing.");
        var same = await forum.Thread(ann, board, "Update stops the print spooler", text: "It stops.");
        await Noise(ann, board);

        var page = await Similar(Actor.Guest, own);

        Assert.Equal(same, page.Threads[0].Id);
        Assert.DoesNotContain(own, page.Threads.Select(t => t.Id));
        Assert.True(page.Threads.Count <= SimilarThreads.Most && page.Threads.All(t => t.Id == same || t.Id == touching));
        Assert.Equal(same, (await Drafted(Actor.Guest, "why does my print spooler stop"))[0].Id);
        Assert.Empty(await Drafted(Actor.Guest, "How do I bake bread?"));
        Assert.Empty(await Drafted(Actor.Guest, ""));
    }

    [Fact]
    public async Task A_thread_of_a_hidden_board_is_similar_for_those_alone_who_see_the_board()
    {
        var (ann, ben, board) = (await forum.Owner(), await forum.Member("Ben"), await forum.Board());
        var group = await forum.Group("Testers", ann, ben);
        ann = await forum.Again(ann);
        var secret = await forum.Board("Secret", AudienceKind.Groups, group);
        var open = await forum.Thread(ann, board, Title);
        var hidden = await forum.Thread(ann, secret, "Update stops the print spooler");
        await Noise(ann, board);

        Assert.Contains(hidden, Ids(await Similar(await forum.Again(ben), open)));
        Assert.Empty(Ids(await Similar(Actor.Guest, open)));
        Assert.Equal([open], (await Drafted(Actor.Guest, Title)).Select(t => t.Id));
        await forum.Done(db => RemoveFromGroup.Run(db, ann, group, ben.PublicId, "", default));
        Assert.Empty(Ids(await Similar(await forum.Again(ben), open)));
        Assert.IsType<Outcome<SimilarPage>.NotFound>(await Asked(await forum.Again(ben), hidden));
    }

    [Fact]
    public async Task A_hidden_thread_is_similar_to_nothing_for_those_too_who_may_show_it_again()
    {
        var (owner, ben, board) = (await forum.Owner(), await forum.Member("Ben"), await forum.Board());
        var open = await forum.Thread(ben, board, Title);
        var gone = await forum.Thread(ben, board, "Update stops the print spooler");
        await Noise(owner, board);
        Assert.Equal([gone], Ids(await Similar(Actor.Guest, open)));

        await forum.Done(db => HideThread.Run(db, owner, gone, "Said twice.", default));

        foreach (var reader in new[] { Actor.Guest, ben, owner })
            Assert.Empty(Ids(await Similar(reader, open)));
        Assert.IsType<Outcome<SimilarPage>.Gone>(await Asked(Actor.Guest, gone));
    }

    [Fact]
    public async Task An_accepted_answer_comes_with_its_thread_and_a_hidden_one_does_not()
    {
        var (owner, ben, board) = (await forum.Owner(), await forum.Member("Ben"), await forum.Board());
        var thread = await forum.Thread(ben, board, Title);
        var answer = await forum.Reply(owner, thread, "Delete the lock file.");
        await forum.Done(db => AcceptAnswer.Run(db, ben, answer, true, default));
        await Noise(owner, board);
        var shown = Assert.Single(await Drafted(Actor.Guest, Title));
        Assert.Equal((answer, true), (shown.AnswerId, shown.Solved));
        Assert.Contains("Delete the lock file", shown.AnswerHtml, StringComparison.Ordinal);

        await forum.Done(db => HidePost.Run(db, owner, answer, "It breaks more.", default));

        foreach (var reader in new[] { Actor.Guest, ben, owner })
        {
            shown = Assert.Single(await Drafted(reader, Title));
            Assert.Equal((null, null), (shown.AnswerId, shown.AnswerHtml));
        }
        Assert.Empty(await Drafted(owner, "Delete lock file"));
    }

    [Fact]
    public async Task To_close_a_thread_as_a_duplicate_is_offered_to_those_who_may_lock_it()
    {
        var (owner, ben, board) = (await forum.Owner(), await forum.Member("Ben"), await forum.Board());
        var thread = await forum.Thread(ben, board, Title);

        Assert.True((await Similar(owner, thread)).MayClose);
        Assert.False((await Similar(ben, thread)).MayClose);
        Assert.False((await Similar(Actor.Guest, thread)).MayClose);
    }

    /// <summary>Without other threads every word is in all of them, and tells nothing.</summary>
    private async Task Noise(Actor author, string board)
    {
        foreach (var title in new[] { "Tea at noon", "Where does the river end", "Nobody likes Mondays", "A cat on the roof", "Seven bridges" })
            await forum.Thread(author, board, title, text: "I wonder.");
    }

    private async Task<SimilarPage> Similar(Actor actor, string thread) => Assert.IsType<Outcome<SimilarPage>.Done>(await Asked(actor, thread)).Value;

    private Task<Outcome<SimilarPage>> Asked(Actor actor, string thread) =>
        forum.With(db => SimilarPage.Read(db, actor, thread, SimilarThreads.Most, default));

    private Task<IReadOnlyList<SimilarThread>> Drafted(Actor actor, string title) =>
        forum.With(db => SimilarThreads.ForDraft(db, actor, title, "", SimilarThreads.Most, default));

    private static IEnumerable<string> Ids(SimilarPage page) => page.Threads.Select(t => t.Id);
}
