using System.Net;
using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Web.Pages.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forum.Web.Tests.Account;

/// <summary>The program as it serves, on an empty site of its own, with a clock that tests move.</summary>
public sealed class LiveForum : IAsyncDisposable
{
    public const string Password = "violet-harbour-42";
    private readonly TempFolder folder = new();
    private readonly WebApplication app;

    private LiveForum()
    {
        Storage = SqliteStorage.Open(folder.Path, Clock, Entropy.System);
        app = ForumApp.Build(
            new ServeSettings { Data = folder.Path },
            Storage,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
            }
        );
    }

    public Clock Clock { get; } = new();
    public ForumStorage Storage { get; }
    public string ClaimCode => app.Services.GetRequiredService<ClaimCode>().Code;

    public static async Task<LiveForum> Start()
    {
        var forum = new LiveForum();
        await forum.app.StartAsync();
        return forum;
    }

    public Browser Open() => new(app.GetTestServer(), "https");

    /// <summary>Opens a page and sends its first form of the main part with these fields beside its own hidden ones.</summary>
    public async Task<HttpResponseMessage> Send(Browser browser, string page, params (string Name, string Value)[] fields)
    {
        var document = await Browser.Read(await browser.Get(page));
        var hidden = document
            .QuerySelectorAll("main form:first-of-type input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        Clock.Pass(TimeSpan.FromSeconds(20));
        return await browser.Post(page, [.. hidden, .. fields]);
    }

    /// <summary>A browser in which somebody has just registered.</summary>
    public async Task<Browser> Register(string name)
    {
        var browser = Open();
        var answer = await Send(browser, "/register", ("Name", name), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public async Task<Browser> Claim(string name = "Odile")
    {
        var browser = Open();
        var answer = await Send(browser, "/claim", ("Code", ClaimCode), ("Name", name), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Storage.Dispose();
        folder.Dispose();
    }
}
