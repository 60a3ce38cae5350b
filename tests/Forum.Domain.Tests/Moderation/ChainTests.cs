using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Tests.Export;
using Forum.Domain.Threads;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Moderation;

public sealed class ChainTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Acts_of_all_sorts_are_chained_and_agree()
    {
        using var forum = await ChainedForum.Make();

        var verdict = await forum.Verify();

        Assert.Empty(verdict.Faults);
        Assert.Equal(4, verdict.Chains);
        Assert.Equal(forum.Rows("SELECT Id FROM Acts").Count, verdict.Acts);
        Assert.Equal(forum.Rows("SELECT Id FROM ActLinks WHERE Event = 'Done'").Count, verdict.Acts);
        Assert.True((await forum.Verify(verdict.Head!.ToUpperInvariant())).KnowsHead);
        Assert.False((await forum.Verify(new string('0', 64))).KnowsHead);
    }

    [Fact]
    public async Task Redacted_words_are_gone_and_the_chain_holds_with_every_earlier_head()
    {
        using var forum = await ChainedForum.Make();
        var owner = await forum.Forum.With(db =>
            ActorReader.OfMember(db, db.Members.Where(m => m.Name == "Odile").Select(m => m.Id).Single(), default)
        );
        var head = (await forum.Verify()).Head;
        var act = (string)forum.Value("SELECT PublicId FROM Acts WHERE Kind = 'SuspendMember'")!;

        var by = await forum.Forum.Done(db => RedactAct.Run(db, owner, act, "Not for everybody", default));

        Assert.Equal(
            [
                ["", null, null],
            ],
            forum.Rows("SELECT Reason, \"Before\", \"After\" FROM Acts WHERE PublicId = @p0", act)
        );
        Assert.Empty(forum.Rows("SELECT l.Salt FROM ActLinks l JOIN Acts a ON a.Id = l.ActId WHERE a.PublicId = @p0 AND l.Salt IS NOT NULL", act));
        var verdict = await forum.Verify(head);
        Assert.Empty(verdict.Faults);
        Assert.True(verdict.KnowsHead);
        Assert.NotEqual(head, verdict.Head);
        var page = await forum.Forum.With(db => ActReader.Read(db, owner, act, default));
        Assert.Equal((by, false, false), (page!.RedactedById, page.CanRedact, page.CanUndo));
        Assert.IsType<Outcome<string>.Denied>(await forum.Forum.With(db => RedactAct.Run(db, owner, act, "Again", default)));
        Assert.IsType<Outcome<string>.Denied>(await forum.Forum.With(db => RedactAct.Run(db, owner, by, "Never", default)));
        Assert.IsType<Outcome<string>.Denied>(await forum.Forum.With(db => UndoAct.Run(db, owner, act, "Never", default)));
    }

    [Fact]
    public async Task Only_who_changes_the_site_redacts_and_only_what_they_see()
    {
        using var forum = await ChainedForum.Make();
        var eve = await forum.Forum.Member("Evelyn");
        var open = (string)forum.Value("SELECT PublicId FROM Acts WHERE Kind = 'SuspendMember'")!;
        var hidden = (string)forum.Value("SELECT PublicId FROM Acts WHERE AudienceId > 2")!;

        Assert.IsType<Outcome<string>.Denied>(await forum.Forum.With(db => RedactAct.Run(db, eve, open, "No", default)));
        Assert.IsType<Outcome<string>.NotFound>(await forum.Forum.With(db => RedactAct.Run(db, eve, hidden, "No", default)));
        var op = await forum.Forum.Operator();
        Assert.IsType<Outcome<string>.Invalid>(await forum.Forum.With(db => RedactAct.Run(db, op, open, " ", default)));
        Assert.Empty((await forum.Verify()).Faults);
    }

    [Fact]
    public async Task Those_who_write_at_once_write_one_chain()
    {
        using var forum = new TestForum();
        var owner = await forum.Owner();
        var board = await forum.Board();
        var threads = new List<string>();
        for (var i = 0; i < 4; i++)
            threads.Add(await forum.Thread(owner, board));
        using var beside = SqliteStorage.Open(forum.Folder, forum.Clock, Entropy.System);

        await Task.WhenAll(
            threads.Select(
                (thread, i) =>
                    Task.Run(async () =>
                    {
                        for (var turn = 0; turn < 25; turn++)
                        {
                            using var db = (i % 2 == 0 ? forum.Storage : beside).Open();
                            var done =
                                turn % 2 == 0
                                    ? LockThread.Run(db, owner, thread, "Now", default)
                                    : UnlockThread.Run(db, owner, thread, "Now", default);
                            Assert.IsType<Outcome<string>.Done>(await done);
                        }
                    })
            )
        );

        var verdict = await forum.With(db => VerifyLog.Run(db, null, default));
        Assert.Empty(verdict.Faults);
        Assert.True(verdict.Acts >= 100);
        var numbers = await forum.With(db => db.ActLinks.Where(l => l.AudienceId == 1 && l.IsOpen).Select(l => l.Number).Order().ToListAsync());
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public async Task An_upgrade_chains_the_acts_that_are_there()
    {
        using var full = await FullForum.Make();
        using var later = new TestForum();
        later.Storage.Dispose();
        var path = System.IO.Path.Combine(later.Folder, SqliteStorage.FileName);
        File.Delete(path);
        var before = SqliteMigrations.Steps.TakeWhile(step => !step.Contains("CREATE TABLE \"ActLinks\"", StringComparison.Ordinal)).ToList();
        SqliteMigrations.Apply(path, before, Entropy.System, TimeProvider.System);
        Copy(System.IO.Path.Combine(full.Folder, SqliteStorage.FileName), path);

        using var upgraded = SqliteStorage.Open(later.Folder, later.Clock, Entropy.System);

        using var db = upgraded.Open();
        var verdict = await VerifyLog.Run(db, null, default);
        Assert.Empty(verdict.Faults);
        Assert.True(verdict.Acts > 10);
        Assert.NotNull(verdict.Head);
        Assert.True(await db.ActLinks.AnyAsync(l => l.Event == LinkEvent.Undone));
    }

    [Fact]
    public async Task An_upgrade_chains_the_second_grounds_of_acts_that_were_chained_without()
    {
        using var forum = await ChainedForum.Make();
        using var later = new TestForum();
        later.Storage.Dispose();
        var path = System.IO.Path.Combine(later.Folder, SqliteStorage.FileName);
        File.Delete(path);
        var before = SqliteMigrations.Steps.TakeWhile(step => !step.Contains("SET \"OtherAudienceId\" = NULL", StringComparison.Ordinal)).ToList();
        SqliteMigrations.Apply(path, before, Entropy.System, TimeProvider.System);
        Copy(forum.Path, path);
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            // As they were written before: one link for each act, and nothing that became of it.
            Run(connection, "UPDATE Acts SET UndoneById = NULL, RedactedById = NULL; DELETE FROM ActLinks");
            OldActs.Chain(connection, Entropy.System);
        }
        later.Clock.Now += TimeSpan.FromDays(30);

        using var upgraded = SqliteStorage.Open(later.Folder, later.Clock, Entropy.System);

        using var db = upgraded.Open();
        Assert.Empty((await VerifyLog.Run(db, null, default)).Faults);
        var links = await db.ActLinks.OrderBy(l => l.Id).ToListAsync();
        var grounded = links.FindAll(l => l.Event == LinkEvent.Grounded);
        Assert.Equal(await db.Acts.CountAsync(a => a.OtherGrantId != null), grounded.Count);
        Assert.Equal(links[^grounded.Count..], grounded);
        Assert.All(grounded, link => Assert.Equal(later.Clock.Now.UtcDateTime, link.At));
    }

    [Fact]
    public async Task Chains_come_back_from_an_export_with_every_head()
    {
        using var forum = await FullForum.Make();
        using var exported = await Exported.Of(forum.Storage);
        using var other = new TestForum();
        var head = (await forum.With(db => VerifyLog.Run(db, null, default))).Head;

        await exported.Into(other);

        var verdict = await other.With(db => VerifyLog.Run(db, head, default));
        Assert.Empty(verdict.Faults);
        Assert.Equal((head, true), (verdict.Head, verdict.KnowsHead));
        var owner = await other.With(db => ActorReader.Operator(db, default));
        await other.Board("Another");
        Assert.Empty((await other.With(db => VerifyLog.Run(db, head, default))).Faults);
        output.WriteLine($"{owner.Audiences.Length} audiences");
    }

    private static void Copy(string from, string to)
    {
        using var connection = new SqliteConnection($"Data Source={to};Pooling=False");
        connection.Open();
        Run(connection, $"PRAGMA foreign_keys=OFF; ATTACH '{from}' AS other");
        foreach (
            var table in Words(connection, "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'")
        )
        {
            var columns = string.Join(',', Words(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(name => $"\"{name}\""));
            // A redacted act has no words, and in the old schema nothing that says so.
            Run(connection, $"DELETE FROM main.\"{table}\"; INSERT INTO main.\"{table}\" ({columns}) SELECT {columns} FROM other.\"{table}\"");
        }
    }

    private static List<string> Words(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var words = new List<string>();
        while (reader.Read())
            words.Add(reader.GetString(0));
        return words;
    }

    private static void Run(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
