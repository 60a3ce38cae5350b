using Forum.Domain;
using Forum.Domain.Import.Demo;
using Forum.Domain.Storage.Sqlite;
using Forum.Web;
using Forum.Web.Http;

using var storage = SqliteStorage.Open("/tmp/run1", TimeProvider.System, Entropy.System);
var sw = System.Diagnostics.Stopwatch.StartNew();
using (var db = storage.Open())
{
    foreach (var a in await DemoCommunity.Fill(db, Passwords.Hash, null, default))
        Console.WriteLine(a);
}
Console.WriteLine(sw.Elapsed);
await using var app = ForumApp.Build(new ServeSettings { Data = "/tmp/run1" }, storage);
await app.RunAsync();
