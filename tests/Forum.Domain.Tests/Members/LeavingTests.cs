using Forum.Domain.Members;
using Forum.Domain.OwnData;
using Forum.Domain.Powers;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Members;

public sealed class LeavingTests : IDisposable
{
    /// <summary>What stays with the nameless member: what others see, and the records of what was done.</summary>
    private static readonly string[] Staying = ["Acts", "Grants", "Posts", "Revisions", "Sanctions", "SitePages", "Threads", "Votes"];
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_name_stands_nowhere_any_more_but_in_what_others_wrote(bool deletePosts)
    {
        var (leaver, other) = (await Leander(), await forum.Member("Olga"));
        var thread = await forum.Thread(leaver, await forum.Board());
        await forum.Reply(other, thread, "Thank you, @Leander.");

        await forum.Done(db => LeaveForum.Run(db, leaver, TestForum.Password, deletePosts, TestForum.Plain, default));

        Assert.Equal(["Posts.Html", "Revisions.Source"], Holding("leander").Order());
    }

    [Fact]
    public async Task Nothing_is_left_of_what_they_kept_for_themselves()
    {
        var leaver = await Leander();
        var thread = await forum.Thread(leaver, await forum.Board());
        await forum.Reply(await forum.Member("Olga"), thread);

        await forum.Done(db => LeaveForum.Run(db, leaver, TestForum.Password, false, TestForum.Plain, default));

        using var db = forum.Storage.Open();
        var members = db.Context.Model.FindEntityType(typeof(Member))!;
        foreach (
            var key in db
                .Context.Model.GetEntityTypes()
                .Where(entity => entity.GetTableName() is not null)
                .SelectMany(entity => entity.GetForeignKeys())
                .Where(key => key.PrincipalEntityType == members)
        )
        {
            var (table, column) = (key.DeclaringEntityType.GetTableName()!, key.Properties[0].GetColumnName());
            if (!Staying.Contains(table))
                Assert.Equal((table, 0L), (table, Number($"SELECT count(*) FROM \"{table}\" WHERE \"{column}\" = {leaver.MemberId}")));
        }
        var left = await db.Members.SingleAsync(m => m.Id == leaver.MemberId);
        Assert.Equal((null, Preferences.UsualPosts, Preferences.UsuallyShown), (left.TimeZone, left.PostsPerPage, left.Shows));
    }

    [Fact]
    public async Task Their_votes_still_count()
    {
        var (leaver, other) = (await Leander(), await forum.Member("Olga"));
        var thread = await forum.Thread(other, await forum.Board());
        var opening = (await forum.Read(Actor.Guest, thread)).Posts[0].Id;
        await forum.Done(db => VoteForPost.Run(db, leaver, opening, true, default));

        await forum.Done(db => LeaveForum.Run(db, leaver, TestForum.Password, true, TestForum.Plain, default));

        Assert.Equal(1, (await forum.Read(Actor.Guest, thread)).Posts[0].Score);
    }

    [Fact]
    public async Task What_goes_and_what_stays_is_counted_beforehand()
    {
        var (leaver, other) = (await Leander(), await forum.Member("Olga"));
        var board = await forum.Board();
        var (answered, alone) = (await forum.Thread(leaver, board), await forum.Thread(leaver, board));
        await forum.Reply(other, answered);
        await forum.Reply(leaver, alone);

        Assert.Equal(new Leaving(3, 2, 0, 1), await forum.With(db => LeavingReader.Read(db, leaver, default)));
    }

    /// <summary>Somebody who came from elsewhere, keeps drafts and has read things.</summary>
    private async Task<Actor> Leander()
    {
        var leaver = await forum.Member("Leander");
        await forum.Done(db => ChoosePreferences.Run(db, leaver, new Preferences("el", null, "Europe/Athens", 50, ProfileParts.Email), default));
        await forum.Done(db => EditProfile.Run(db, leaver, new ProfileForm("I am Leander.", "leander@example.org"), default));
        await forum.Done(db => MarkRead.Run(db, leaver, null, default));
        await forum.Done(db => SignIn.Run(db, "Leander", TestForum.Password, "Leander's phone", TestForum.Plain.Verify, default));
        await forum.With(db =>
            db.Write(
                async () =>
                {
                    db.Add(new OldAddress("/users/1/leander") { MemberId = leaver.MemberId });
                    var draft = new Draft(db.Entropy.Id(), leaver.MemberId!.Value, DraftKind.Reply, "0000000000", false);
                    draft.Save(new DraftForm("Leander was here"), db.Now);
                    db.Add(draft);
                    await db.Save(default);
                    return 0;
                },
                default
            )
        );
        return await forum.Again(leaver);
    }

    /// <summary>The columns of text that hold a word, in any table.</summary>
    private List<string> Holding(string word) =>
        [
            .. Rows("SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT'")
                .Where(column => Number($"SELECT count(*) FROM \"{column.Split('.')[0]}\" WHERE \"{column.Split('.')[1]}\" LIKE '%{word}%'") > 0),
        ];

    private long Number(string query) => long.Parse(Rows(query)[0], System.Globalization.CultureInfo.InvariantCulture);

    private List<string> Rows(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(forum.Folder, SqliteStorage.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add($"{reader.GetValue(0)}");
        return rows;
    }
}
