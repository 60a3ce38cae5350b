using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Web;
using Forum.Web.Http;
using Forum.Web.Pages.Account;
using Forum.Web.Theming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forum.Browser.Tests;

/// <summary>The whole program on a free port of this machine, with a database in a folder of its own.</summary>
public sealed class RunningForum : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("forum-browser-").FullName;
    private readonly ForumStorage storage;
    private readonly WebApplication app;

    private RunningForum()
    {
        storage = SqliteStorage.Open(folder, Clock, Entropy.System);
        var settings = new ServeSettings { Data = folder, Urls = "http://127.0.0.1:0" };
        app = ForumApp.Build(settings, storage, builder => builder.Logging.ClearProviders());
    }

    public Clock Clock { get; } = new();

    public Uri Address => new(app.Urls.Single());

    public string ClaimCode => app.Services.GetRequiredService<ClaimCode>().Code;

    /// <summary>The routes of the pages that the program has.</summary>
    public IReadOnlyList<string> Pages =>
        [
            .. app
                .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
                .Select(page => page.AttributeRouteInfo!.Template!)
                .Distinct(),
        ];

    /// <summary>The address of a theme's style sheet.</summary>
    public string SheetOf(string theme)
    {
        var themes = app.Services.GetRequiredService<Themes>();
        return themes.SheetOf(themes.Find(theme)!);
    }

    public static async Task<RunningForum> Start()
    {
        var forum = new RunningForum();
        await forum.app.StartAsync();
        return forum;
    }

    /// <summary>What the command line would do: everything is seen and allowed. Fails the test where it is refused.</summary>
    public Task<T> Operate<T>(Func<ForumDb, Actor, Task<Outcome<T>>> verb) => Do(db => ActorReader.Operator(db, default), verb);

    /// <summary>What somebody who is signed in does elsewhere, while the browser shows something else.</summary>
    public Task<T> As<T>(string session, Func<ForumDb, Actor, Task<Outcome<T>>> verb) => Do(db => ActorReader.OfSession(db, session, default), verb);

    public async Task<T> With<T>(Func<ForumDb, Task<T>> work)
    {
        using var db = storage.Open();
        return await work(db);
    }

    /// <summary>Signs a member in without asking for the password.</summary>
    /// <returns>The token for the cookie.</returns>
    public async Task<string> SessionOf(string name) =>
        Done(await With(db => SignIn.Run(db, name, "any", "Another browser", (_, _) => true, default)));

    /// <summary>A new member with a session.</summary>
    public async Task<string> Join(string name)
    {
        await Operate((db, actor) => CreateMember.Run(db, actor, name, Password, _ => PasswordHash, default));
        return await SessionOf(name);
    }

    public const string Password = "violet-harbour-42";

    /// <summary>Made once: hashing is slow on purpose.</summary>
    public static string PasswordHash { get; } = Passwords.Hash(Password);

    private Task<T> Do<T>(Func<ForumDb, Task<Actor>> who, Func<ForumDb, Actor, Task<Outcome<T>>> verb) =>
        With(async db => Done(await verb(db, await who(db))));

    private static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    public async ValueTask DisposeAsync()
    {
        // Disposing alone doesn't wait for workers, and one of them may be writing.
        await app.StopAsync();
        await app.DisposeAsync();
        storage.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
