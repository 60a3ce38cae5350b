using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Words;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Search.Indexing;

/// <summary>In which index things stand, and by what they are found, as they are changed.</summary>
public sealed class IndexFollowsTests : IDisposable
{
    private const string Everyone = "1";
    private const string Withheld = "1~";
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_question_is_found_by_its_title_tags_text_code_and_marks()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        await forum.Thread(owner, board, "Where are the log files kept?", text: "I searched `State` and https://example.com/logs.\n\n    ls -la");

        foreach (
            var (field, token) in new[]
            {
                (IndexField.Title, "files"),
                (IndexField.Tags, "log"),
                (IndexField.Opening, "searched"),
                (IndexField.Opening, "state"),
                (IndexField.Code, "state"),
                (IndexField.Code, "ls"),
                (IndexField.Whole, "example.com"),
                (IndexField.Marks, "question"),
                (IndexField.Marks, "unanswered"),
                (IndexField.Marks, "link"),
                (IndexField.Marks, "code"),
                (IndexField.Marks, "t=log"),
                (IndexField.Marks, "y=2026"),
                (IndexField.Marks, "m=2026-03"),
            }
        )
            Assert.True((await Threads(Everyone, token, field)).Count == 1, $"{field} {token}");
        foreach (var (field, token) in new[] { (IndexField.Opening, "ls"), (IndexField.Title, "log2"), (IndexField.Marks, "solved") })
            Assert.Empty(await Threads(Everyone, token, field));
    }

    [Fact]
    public async Task A_question_with_a_reply_is_unanswered_no_more_and_its_answer_moves_into_it()
    {
        var (owner, helper, board) = (await forum.Owner(), await forum.Member("Helper"), await forum.Board());
        var thread = await forum.Thread(owner, board);
        var (first, second) = (await forum.Reply(helper, thread, "Look under Flibber."), await forum.Reply(helper, thread, "Rather under Wozzle."));
        Assert.Empty(await Threads(Everyone, "unanswered", IndexField.Marks));
        Assert.Single(await Posts(Everyone, "flibber"));

        await forum.Done(db => AcceptAnswer.Run(db, owner, first, true, default));
        Assert.Empty(await Posts(Everyone, "flibber"));
        Assert.Single(await Threads(Everyone, "flibber", IndexField.Answer));
        Assert.Single(await Threads(Everyone, "solved", IndexField.Marks));

        await forum.Done(db => AcceptAnswer.Run(db, owner, second, true, default));
        Assert.Single(await Posts(Everyone, "flibber"));
        Assert.Single(await Threads(Everyone, "wozzle", IndexField.Answer));

        await forum.Done(db => AcceptAnswer.Run(db, owner, second, false, default));
        Assert.Single(await Posts(Everyone, "wozzle"));
        Assert.Empty(await Threads(Everyone, "solved", IndexField.Marks));
    }

    [Fact]
    public async Task What_is_hidden_leaves_the_index_of_all_for_that_of_those_who_may_restore_it()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        var thread = await forum.Thread(owner, board, text: "About Flibber.");
        var post = await forum.Reply(owner, thread, "And Wozzle.");

        await forum.Done(db => HidePost.Run(db, owner, post, "Rude.", default));
        Assert.Equal((0, 1), ((await Posts(Everyone, "wozzle")).Count, (await Posts(Withheld, "wozzle")).Count));
        await forum.Done(db => HideThread.Run(db, owner, thread, "Rude.", default));
        Assert.Equal((0, 1), ((await Threads(Everyone, "flibber")).Count, (await Threads(Withheld, "flibber")).Count));
        await forum.Done(db => RestoreThread.Run(db, owner, thread, "Not so rude.", default));
        await forum.Done(db => RestorePost.Run(db, owner, post, "Not so rude.", default));
        Assert.Equal((1, 0), ((await Posts(Everyone, "wozzle")).Count, (await Posts(Withheld, "wozzle")).Count));
        await forum.Done(db => DeletePost.Run(db, owner, post, "Gone.", default));
        Assert.Equal((0, 0), ((await Posts(Everyone, "wozzle")).Count, (await Posts(Withheld, "wozzle")).Count));
    }

    [Fact]
    public async Task A_board_for_others_takes_its_words_along()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        var group = await forum.Group("Testers", owner);
        var hidden = await forum.Board("Workshop", AudienceKind.Groups, group);
        owner = await forum.Again(owner);
        var thread = await forum.Thread(owner, board, "Flibber", text: "Wozzle");
        await forum.Reply(owner, thread, "Gromble");
        Assert.Equal(["flibber", "log", "wozzle"], await Words(Everyone));

        await forum.Done(db => MoveThread.Run(db, owner, thread, hidden, "Secret.", default));
        var key = await forum.With(db => db.Threads.Select(t => t.AudienceId).SingleAsync());
        Assert.Equal((0, 0), ((await Threads(Everyone, "flibber")).Count, (await Posts(Everyone, "gromble")).Count));
        Assert.Equal((1, 1), ((await Threads($"{key}", "flibber")).Count, (await Posts($"{key}", "gromble")).Count));
        Assert.Empty(await Words(Everyone));

        var form = await forum.With(async db =>
        {
            var b = await db.Boards.Include(x => x.Section).SingleAsync(x => x.PublicId == hidden);
            return new BoardForm(b.Section.PublicId, b.Name, b.Description, AudienceKind.Members, [], b.Formats, b.Position);
        });
        await forum.Done(db => ChangeBoard.Run(db, owner, hidden, form, default));
        Assert.Equal((0, 0), ((await Threads($"{key}", "flibber")).Count, (await Posts($"{key}", "gromble")).Count));
        Assert.Equal((1, 1), ((await Threads("2", "flibber")).Count, (await Posts("2", "gromble")).Count));
    }

    [Fact]
    public async Task A_lock_is_a_mark_for_as_long_as_it_holds()
    {
        var (owner, board) = (await forum.Owner(), await forum.Board());
        var thread = await forum.Thread(owner, board);

        var act = await forum.Done(db => LockThread.Run(db, owner, thread, "Enough.", default));
        Assert.Single(await Threads(Everyone, "locked", IndexField.Marks));
        await forum.Done(db => UndoAct.Run(db, owner, act, "Go on.", default));
        Assert.Empty(await Threads(Everyone, "locked", IndexField.Marks));
    }

    [Fact]
    public async Task Who_reads_which_index_follows_from_their_audiences_and_powers()
    {
        var (owner, member, board) = (await forum.Owner(), await forum.Member("Maria"), await forum.Board());
        await forum.Board("Members", AudienceKind.Members);
        var group = await forum.Group("Testers", member);
        await forum.Board("Workshop", AudienceKind.Groups, group);
        async Task<IndexKeys> Of(Actor actor) => await forum.With(db => IndexKeys.Of(db, actor, default));

        Assert.Equal(["1"], (await Of(Actor.Guest)).All);
        Assert.Equal(["1", "2"], (await Of(await forum.Again(owner))).Open);
        Assert.Equal(["1~", "2~"], (await Of(await forum.Again(owner))).Withheld);
        Assert.Equal(["1", "2", "3"], (await Of(await forum.Again(member))).Counted);
        Assert.Empty((await Of(await forum.Again(member))).Withheld);
        Assert.NotNull(board);
    }

    private Task<IReadOnlyList<long>> Threads(string key, string word, IndexField field = IndexField.Text) =>
        Find(IndexPart.Threads, key, field is IndexField.Whole or IndexField.Marks ? word : Stem(word), field);

    private Task<IReadOnlyList<long>> Posts(string key, string word) => Find(IndexPart.Posts, key, Stem(word), IndexField.Text);

    private Task<IReadOnlyList<long>> Find(IndexPart part, string key, string token, IndexField field) =>
        forum.With(db => db.Search.Find(db, part, [key], new IndexQuestion.Tokens([token], field), 9, default));

    private static string Stem(string word) => TextWords.Of(word).Words.Single().Stem;

    private Task<List<string>> Words(string key) =>
        forum.With(db => db.SearchWords.Where(w => w.Key == key).OrderBy(w => w.Word).Select(w => w.Word).ToListAsync());
}
