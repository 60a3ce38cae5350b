using Forum.Domain;
using Forum.Domain.Import.Demo;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Web.Http;

namespace Forum.Bench.Data;

/// <summary>The demonstration community, with one long thread beside it, in a folder of its own that goes away afterwards.</summary>
public sealed record BenchData(string Folder, string ThreadId, string ThreadTitle, string BoardId, string MemberToken) : IDisposable
{
    public static async Task<BenchData> Make(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("forum-bench-").FullName;
        using var storage = SqliteStorage.Open(folder, TimeProvider.System, Entropy.System);
        using var db = storage.Open();
        var accounts = await DemoCommunity.Fill(db, Passwords.Hash, null, ct);
        var (board, thread) = await LongThread.Write(storage, ct);
        return new BenchData(folder, thread, LongThread.Title, board, await TokenOf(db, accounts.First(a => a.Role == DemoRole.Member), ct));
    }

    public string Database => Path.Combine(Folder, SqliteStorage.FileName);

    private static async Task<string> TokenOf(ForumDb db, DemoAccount account, CancellationToken ct) =>
        await SignIn.Run(db, account.Name, account.Password, "benchmark", Passwords.Verify, ct) is Outcome<string>.Done(var token)
            ? token
            : throw new InvalidOperationException($"{account.Name} can't sign in.");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
