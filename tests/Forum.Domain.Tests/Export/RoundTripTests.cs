using Forum.Domain.Export;
using Forum.Domain.Import;
using Forum.Domain.Import.Demo;
using Forum.Domain.Import.Restore;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Export;

public sealed class RoundTripTests
{
    [Fact]
    public async Task What_was_exported_comes_back_the_same()
    {
        using var forum = await FullForum.Make();
        using var first = await Exported.Of(forum.Storage);
        using var other = new TestForum();

        var report = await first.Into(other);

        using var second = await Exported.Of(other.Storage);
        first.IsSameAs(second);
        Assert.Equal(0, report.Mended);
    }

    [Fact]
    public async Task The_demonstration_comes_back_the_same()
    {
        using var forum = new TestForum();
        await forum.With(db => DemoCommunity.Fill(db, password => "plain:" + password, null, default));
        // An open vote can't come back: its box stays behind.
        await forum.With(db => db.Write(() => Stop(db), default));
        using var first = await Exported.Of(forum.Storage);
        using var other = new TestForum();

        var report = await first.Into(other);

        using var second = await Exported.Of(other.Storage);
        first.IsSameAs(second);
        Assert.Equal((0, 393), (report.Mended, report.Lines["posts.jsonl"]));
    }

    private static async Task<bool> Stop(ForumDb db)
    {
        await OpenVotes.Stop(db, default);
        return true;
    }

    [Fact]
    public async Task Everybody_signs_in_with_their_password_but_nobody_who_left()
    {
        using var forum = await FullForum.Make();
        using var exported = await Exported.Of(forum.Storage);
        using var other = new TestForum();
        await exported.Into(other);

        await other.Done(db => SignIn.Run(db, "Ada", TestForum.Password, "", TestForum.Plain.Verify, default));
        var gone = await other.With(db => SignIn.Run(db, "Gone", TestForum.Password, "", TestForum.Plain.Verify, default));

        Assert.True(gone.IsRefusal);
    }

    [Fact]
    public async Task What_is_written_during_an_export_is_not_in_it()
    {
        using var forum = new TestForum();
        await forum.With(db => DemoCommunity.Fill(db, password => "plain:" + password, null, default));
        using var before = await Exported.Of(forum.Storage);
        using var during = new Exported();
        var late = new Told(() => forum.Member("Late").Wait());

        await ExportForum.Run(forum.Storage, during.Folder, "0.1.0", late, default);

        Assert.True(await forum.With(db => db.Members.AnyAsync(m => m.Name == "Late")));
        before.IsSameAs(during);
    }

    [Fact]
    public async Task A_site_that_is_not_empty_is_left_alone()
    {
        using var forum = await FullForum.Make();
        using var exported = await Exported.Of(forum.Storage);
        using var other = new TestForum();
        await other.Member("Sam");
        using var before = await Exported.Of(other.Storage);

        var refused = await Assert.ThrowsAsync<SourceRefusedException>(() => exported.Into(other));

        Assert.Contains("isn't empty", refused.Message, StringComparison.Ordinal);
        using var after = await Exported.Of(other.Storage);
        before.IsSameAs(after);
    }

    [Fact]
    public async Task An_import_that_is_stopped_has_done_nothing_and_can_be_repeated()
    {
        using var forum = new TestForum();
        await forum.With(db => DemoCommunity.Fill(db, password => "plain:" + password, null, default));
        await forum.With(db => db.Write(() => Stop(db), default));
        using var exported = await Exported.Of(forum.Storage);
        using var other = new TestForum();
        using var empty = await Exported.Of(other.Storage);
        using var stop = new System.Threading.CancellationTokenSource();
        var told = 0;
        var late = new Told(() => stop.Cancel(), at: progress => ++told > 0 && progress.Done > progress.Total * 3 / 4);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.With(db => RestoreForum.Run(db, exported.Folder, late, stop.Token)));

        using var still = await Exported.Of(other.Storage);
        empty.IsSameAs(still);
        await exported.Into(other);
        using var again = await Exported.Of(other.Storage);
        exported.IsSameAs(again);
        Assert.True(told > 1);
    }

    [Fact]
    public async Task Counters_that_are_wrong_are_counted_anew()
    {
        using var forum = await FullForum.Make();
        using var right = await Exported.Of(forum.Storage);
        await forum.With(db => db.Boards.ExecuteUpdateAsync(s => s.SetProperty(b => b.PostCount, b => b.PostCount + 1)));
        await forum.With(db => db.Threads.ExecuteUpdateAsync(s => s.SetProperty(t => t.PostCount, 77).SetProperty(t => t.Score, 9)));
        await forum.With(db => db.Posts.ExecuteUpdateAsync(s => s.SetProperty(p => p.Score, 78)));
        using var wrong = await Exported.Of(forum.Storage);
        using var other = new TestForum();

        var report = await wrong.Into(other);

        Assert.True(report.Mended > 6);
        using var mended = await Exported.Of(other.Storage);
        right.IsSameAs(mended);
    }

    [Fact]
    public async Task HTML_that_somebody_changed_is_sanitised_again()
    {
        using var forum = await FullForum.Make();
        using var exported = await Exported.Of(forum.Storage);
        foreach (var file in new[] { "posts.jsonl", "members.jsonl", "site.jsonl", "site-pages.jsonl" })
            exported.Rewrite(
                file,
                text =>
                    text.Replace("Html\":\"", "Html\":\"<script>1</script>", StringComparison.Ordinal)
                        .Replace("\"html\":\"", "\"html\":\"<script>1</script>", StringComparison.Ordinal)
            );
        using var other = new TestForum();

        await exported.Into(other);

        using var after = await Exported.Of(other.Storage);
        var text = string.Concat(after.Content().Values);
        Assert.Contains("<script>", exported.Content()["posts.jsonl"], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>1", text, StringComparison.Ordinal);
    }

    private sealed class Told(Action act, Func<(int Done, int Total), bool>? at = null) : IProgress<(int Done, int Total)>
    {
        private bool done;

        public void Report((int Done, int Total) value)
        {
            if (done || at?.Invoke(value) == false)
                return;
            done = true;
            act();
        }
    }
}
