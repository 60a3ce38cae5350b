using System.Buffers;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Servers;

/// <summary>Floor B: the first 20 posts of the thread by two prepared statements, written as HTML without anything between.</summary>
internal sealed class HandReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand head;
    private readonly SqliteCommand posts;
    private readonly ArrayBufferWriter<byte> html = new(128 * 1024);

    public HandReader(string database, string threadId)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using (var pragmas = Prepare("PRAGMA mmap_size=268435456; PRAGMA cache_size=-16384;"))
            pragmas.ExecuteNonQuery();
        head = Prepare(
            """
            SELECT t.Id, t.PublicId, t.Title, t.PostCount, t.CreatedAt, t.LastPostAt, b.PublicId, b.Name, a.Name
            FROM Threads t JOIN Boards b ON b.Id = t.BoardId JOIN Members a ON a.Id = t.AuthorId
            WHERE t.PublicId = $thread AND t.AudienceId = 1
            """
        );
        head.Parameters.AddWithValue("$thread", threadId);
        posts = Prepare(
            """
            SELECT p.PublicId, p.Number, p.CreatedAt, p.Html, p.Score, m.PublicId, m.Name, r.PublicId, r.Number, rm.Name
            FROM Posts p JOIN Members m ON m.Id = p.AuthorId LEFT JOIN Posts r ON r.Id = p.ReplyToId LEFT JOIN Members rm ON rm.Id = r.AuthorId
            WHERE p.ThreadId = $thread AND p.Number BETWEEN 1 AND 20 ORDER BY p.Number
            """
        );
        posts.Parameters.Add("$thread", SqliteType.Integer);
    }

    /// <summary>The whole page; good until the next call.</summary>
    public ReadOnlyMemory<byte> Page()
    {
        html.ResetWrittenCount();
        Meter.CountStatement();
        using (var row = head.ExecuteReader())
        {
            row.Read();
            posts.Parameters[0].Value = row.GetInt64(0);
            HandHtml.Begin(html, row);
        }
        Meter.CountStatement();
        using (var row = posts.ExecuteReader())
            while (row.Read())
                HandHtml.Post(html, row);
        HandHtml.End(html);
        return html.WrittenMemory;
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void Dispose()
    {
        head.Dispose();
        posts.Dispose();
        connection.Dispose();
    }
}
