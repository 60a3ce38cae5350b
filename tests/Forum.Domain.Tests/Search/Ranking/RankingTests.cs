using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Search.Ranking;

public sealed class RankingTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_word_in_the_title_beats_the_same_word_in_the_text()
    {
        var (ann, board) = await Place();
        var titled = await forum.Thread(ann, board, "The router restarts at night", text: "Nobody knows why this happens.");
        var told = await forum.Thread(ann, board, "It restarts at night", text: "Nobody knows why the router does this.");
        Assert.Equal([titled, told], await forum.Found("router"));
    }

    [Fact]
    public async Task The_typed_form_of_a_word_beats_another_form()
    {
        var (ann, board) = await Place();
        var exact = await forum.Thread(ann, board, "About settings", text: "The installer stopped here.");
        var other = await forum.Thread(ann, board, "About settings", text: "The installers stopped here.");
        Assert.Equal([exact, other], await forum.Found("installer"));
        Assert.Equal([other, exact], await forum.Found("installers"));
    }

    [Fact]
    public async Task Of_equal_threads_one_with_a_word_that_begins_alike_comes_first()
    {
        var (ann, board) = await Place();
        var configuration = await forum.Thread(ann, board, "About printers", text: "The printer has a configuration.");
        var cartridge = await forum.Thread(ann, board, "About printers", text: "The printer has a cartridge.");
        Assert.Equal([configuration, cartridge], await forum.Found("printer config"));
    }

    [Theory]
    [InlineData("config")]
    [InlineData("printer \"config\"")]
    public async Task A_word_that_only_begins_alike_finds_nothing_by_itself(string typed)
    {
        var (ann, board) = await Place();
        await forum.Thread(ann, board, "About printers", text: "The printer has a configuration.");
        Assert.Empty(await forum.Found(typed));
    }

    [Fact]
    public async Task A_word_that_only_begins_alike_is_not_what_is_excluded()
    {
        var (ann, board) = await Place();
        var thread = await forum.Thread(ann, board, "Configuration of printers");
        Assert.Equal([thread], await forum.Found("printer -config"));
    }

    [Theory]
    [InlineData("user name")]
    [InlineData("names")]
    [InlineData("getUserName")]
    public async Task A_name_written_in_one_is_found_by_the_words_inside(string typed)
    {
        var (ann, board) = await Place();
        var thread = await forum.Thread(ann, board, "A call of mine", text: "Then call getUserName here.");
        await forum.Thread(ann, board, "Another call of mine", text: "Then call nobody here.");
        var hit = Assert.Single((await forum.Search(typed)).Hits);
        Assert.Equal(thread, hit.ThreadId);
        Assert.Equal("Then call [getUserName] here.", hit.Post.Passage.Text().Trim());
    }

    [Fact]
    public async Task All_wanted_words_beat_some_of_them_however_often()
    {
        var (ann, board) = await Place();
        await forum.Thread(ann, board, "Backup", text: "backup backup backup, and again backup");
        var both = await forum.Thread(ann, board, "A question of order", text: "First the backup, later the update, I was told.");
        Assert.Equal(both, (await forum.Found("backup update"))[0]);
    }

    [Fact]
    public async Task Words_beside_each_other_beat_words_apart()
    {
        var (ann, board) = await Place();
        var apart = await forum.Thread(
            ann,
            board,
            "Two things",
            text: "The print works. Nothing else to say of it, but that in the end a spooler is there."
        );
        var beside = await forum.Thread(
            ann,
            board,
            "Two things",
            text: "The thing works. Nothing else to say of it, but that in the end a print spooler is there."
        );
        Assert.Equal([beside, apart], await forum.Found("print spooler"));
    }

    [Fact]
    public async Task An_accepted_answer_beats_the_same_words_that_nobody_accepted()
    {
        var (ann, board) = await Place();
        var ben = await forum.Member("Ben");
        var open = await forum.Thread(ann, board, "It will not start");
        await forum.Reply(ben, open, "Delete the lock file.");
        var solved = await forum.Thread(ann, board, "It will not start");
        var answer = await forum.Reply(ben, solved, "Delete the lock file.");
        await forum.Reply(ben, open, "Delete the lock file, once more.");
        await forum.Done(db => AcceptAnswer.Run(db, ann, answer, true, default));
        var page = await forum.Search("lock file");
        Assert.Equal(solved, page.Hits[0].ThreadId);
        Assert.True(page.Hits[0].Post is { Accepted: true } post && post.Id == answer);
    }

    [Fact]
    public async Task A_thread_is_one_hit_with_its_best_post()
    {
        var (ann, board) = await Place();
        var thread = await forum.Thread(ann, board, "A long story", text: "It begins with nothing of note.");
        await forum.Reply(ann, thread, "A certificate, they say.");
        var best = await forum.Reply(ann, thread, "The certificate has expired; a new certificate is needed.");
        var page = await forum.Search("expired certificate");
        Assert.Equal(best, Assert.Single(page.Hits).Post.Id);
        Assert.Contains("[certificate]", page.Hits[0].Post.Passage.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_a_sentence_finds_what_a_few_words_would()
    {
        var (ann, board) = await Place();
        await forum.Thread(ann, board, "What do you do when it is raining?", text: "How do I do that, and why is it so?");
        var wanted = await forum.Thread(ann, board, "Firewall asks for every program", text: "A prompt for each.");
        Assert.Equal(wanted, (await forum.Found("why does the firewall ask me about each of my programs?"))[0]);
    }

    [Fact]
    public async Task Stop_words_are_searched_where_there_is_nothing_else()
    {
        var (ann, board) = await Place();
        var thread = await forum.Thread(ann, board, "The Who", text: "Played here.");
        Assert.Contains(thread, await forum.Found("the who"));
    }

    private async Task<(Actor Ann, string Board)> Place() => (await forum.Member("Ann"), await forum.Board());
}
