using Forum.Domain.Audiences;
using Forum.Domain.Delegation;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Threads;
using Microsoft.Data.Sqlite;

namespace Forum.Domain.Tests.Moderation;

/// <summary>A forum with acts of all sorts in several chains, and a hand that changes its file behind its back.</summary>
internal sealed class ChainedForum : IDisposable
{
    private readonly SqliteConnection connection;

    private ChainedForum(TestForum forum)
    {
        Forum = forum;
        connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        Change("PRAGMA foreign_keys=OFF; CREATE TEMP TABLE OldActs AS SELECT * FROM Acts; CREATE TEMP TABLE OldLinks AS SELECT * FROM ActLinks");
    }

    /// <summary>The log as it was when this was made.</summary>
    public void PutBack() =>
        Change(
            """
            BEGIN; DELETE FROM ActLinks; DELETE FROM Acts;
            INSERT INTO Acts SELECT * FROM OldActs; INSERT INTO ActLinks SELECT * FROM OldLinks; COMMIT
            """
        );

    public TestForum Forum { get; }
    public string Path => System.IO.Path.Combine(Forum.Folder, SqliteStorage.FileName);

    public static async Task<ChainedForum> Make()
    {
        var forum = new TestForum();
        var (owner, ann) = (await forum.Owner(), await forum.Member("Ann"));
        var group = await forum.Group("Beta testers", owner, ann);
        string[] boards =
        [
            await forum.Board(),
            await forum.Board("Lounge", AudienceKind.Members),
            await forum.Board("Workshop", AudienceKind.Groups, group),
        ];
        owner = await forum.Again(owner);
        foreach (var board in boards)
        {
            var thread = await forum.Thread(owner, board);
            var act = await forum.Done(db => LockThread.Run(db, owner, thread, "Enough", default));
            await forum.Done(db => UndoAct.Run(db, owner, act, "Not enough", default));
            act = await forum.Done(db => PinThread.Run(db, owner, thread, "Unkind words", default));
            await forum.Done(db => RedactAct.Run(db, owner, act, "Unkind", default));
            forum.Clock.Now += TimeSpan.FromHours(3);
            var reply = await forum.Reply(ann, thread);
            await forum.Done(db => HidePost.Run(db, owner, reply, "Off topic", default));
        }
        await Move(forum, owner, boards[0]);
        await forum.Done(db => SuspendMember.Run(db, owner, ann.PublicId, 3, "Shouted", default));
        await forum.Done(db => RemoveFromGroup.Run(db, owner, group, ann.PublicId, "Gone", default));
        return new ChainedForum(forum);
    }

    /// <summary>A leader moves threads by one grant where they were and by another where they come to, the owner by one for both.</summary>
    private static async Task Move(TestForum forum, Actor owner, string board)
    {
        var (elsewhere, leader) = (await forum.Board("Elsewhere"), await forum.Member("Lea"));
        foreach (var place in new[] { board, elsewhere })
        {
            var form = new DelegationForm(
                owner.Grants[0].PublicId,
                "Lea",
                null,
                [$"{Power.MoveThread}"],
                "board:" + place,
                null,
                null,
                null,
                null,
                false,
                "to help"
            );
            await forum.Done(db => DelegatePowers.Run(db, owner, form, default));
        }
        foreach (var mover in new[] { await forum.Again(leader), owner })
        {
            var thread = await forum.Thread(owner, board);
            await forum.Done(db => MoveThread.Run(db, mover, thread, elsewhere, "Off topic", default));
        }
    }

    public Task<LogVerdict> Verify(string? head = null) => Forum.With(db => VerifyLog.Run(db, head, default));

    public int Change(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public List<object?[]> Rows(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    public object? Value(string sql, params object?[] values) => Rows(sql, values) is [[var value, ..], ..] ? value : null;

    private SqliteCommand Command(string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"@p{i}", values[i] ?? DBNull.Value);
        return command;
    }

    public void Dispose()
    {
        connection.Dispose();
        Forum.Dispose();
    }
}
