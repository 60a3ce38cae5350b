using Forum.Domain.Members;
using Forum.Domain.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Storage;

/// <summary>Statements stay prepared on connections that stay open; nobody may notice but by the clock.</summary>
public sealed class KeptStatementTests
{
    private static readonly string[] People = ["anna", "zora", "maria"];

    [Fact]
    public async Task A_statement_that_is_being_read_can_be_asked_again_meanwhile()
    {
        using var forum = new TestForum();
        using var db = forum.Storage.Open();
        await Three(forum);

        var pairs = new List<string>();
        await foreach (var outer in Names(db, "a").AsAsyncEnumerable())
        await foreach (var inner in Names(db, "a").AsAsyncEnumerable())
            pairs.Add($"{outer} {inner}");

        Assert.Equal(9, pairs.Distinct().Count());
    }

    [Fact]
    public async Task A_statement_forgets_what_it_was_asked_with()
    {
        using var forum = new TestForum();
        await Three(forum);
        foreach (var wanted in People.Append("anna").Append("nobody"))
        {
            using var db = forum.Storage.Open();
            Assert.Equal(wanted == "nobody" ? [] : [wanted], await db.Members.Where(m => m.Name == wanted).Select(m => m.Name).ToListAsync());
        }
    }

    [Fact]
    public async Task A_closed_storage_holds_no_file()
    {
        using var forum = new TestForum();
        await Three(forum);
        using (var db = forum.Storage.Open())
            await Names(db, "a").ToListAsync();

        forum.Storage.Dispose();

        Assert.DoesNotContain(Open(), path => path.StartsWith(forum.Folder, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Open() =>
        Directory.Exists("/proc/self/fd")
            ? Directory.GetFiles("/proc/self/fd").Select(Target)
            : Directory.GetFiles(Path.GetTempPath(), SqliteStorage.FileName + "-wal");

    /// <summary>Other tests close files of theirs meanwhile.</summary>
    private static string Target(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, false)?.FullName ?? "";
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static IQueryable<string> Names(Domain.Storage.ForumDb db, string holding) =>
        db.Members.Where(m => m.Name.Contains(holding)).OrderBy(m => m.Name).Select(m => m.Name);

    private static async Task Three(TestForum forum)
    {
        using var db = forum.Storage.Open();
        await db.Write(
            () =>
            {
                foreach (var name in People)
                    db.Add(new Member(db.Entropy.Id(), name, name, db.Now));
                return Task.FromResult(true);
            },
            default
        );
    }
}
