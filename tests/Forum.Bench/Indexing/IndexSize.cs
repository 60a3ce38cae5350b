using System.Globalization;
using Forum.Domain.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Indexing;

/// <summary>The bytes of the index beside those of the texts: by how much the file shrinks without it.</summary>
internal static class IndexSize
{
    private static readonly string[] Tables = ["SearchThreads", "SearchPosts", "SearchWords", "SearchThreadWords"];

    public static bool Write(string database, double mostShare)
    {
        var copy = database + ".copy";
        using (var connection = Open(database))
            Run(connection, $"VACUUM INTO '{copy}'");
        using var of = Open(copy);
        var whole = new FileInfo(copy).Length;
        var (source, visible) = (Number(of, Sources), Visible(of));
        foreach (var table in Tables)
        {
            var before = new FileInfo(copy).Length;
            Run(of, $"DROP TABLE {table}; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
            Report.Line(Console.Out, $"{table}: {before - new FileInfo(copy).Length:#,0} bytes");
        }
        var index = whole - new FileInfo(copy).Length;
        File.Delete(copy);
        Report.Line(
            Console.Out,
            $"texts: {source:#,0} bytes as written, {visible:#,0} as read (UTF-8); index {index:#,0}, {(double)index / visible:0.00} of the latter"
        );
        return IndexBench.Checked(
            (double)index / source <= mostShare,
            $"index: {(double)index / source:0.00} of the bytes of post text, at most {mostShare}"
        );
    }

    private const string Sources =
        "SELECT sum(octet_length(r.Source)) FROM Posts p JOIN Revisions r ON r.PostId = p.Id AND r.Number = p.RevisionNumber WHERE p.State = 0";

    private static long Visible(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Html FROM Posts WHERE State = 0";
        using var reader = command.ExecuteReader();
        var bytes = 0L;
        while (reader.Read())
        {
            var text = SearchableText.Of(reader.GetString(0));
            bytes += System.Text.Encoding.UTF8.GetByteCount(text.Body) + System.Text.Encoding.UTF8.GetByteCount(text.Code);
        }
        return bytes;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
