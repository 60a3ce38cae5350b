using Forum.Domain;
using Forum.Domain.Storage.Sqlite;
using Forum.Web;

using var storage = SqliteStorage.Open("data", TimeProvider.System, Entropy.System);
await using var app = ForumApp.Build(new ServeSettings(), storage);
await app.RunAsync();
