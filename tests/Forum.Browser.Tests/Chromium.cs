using System.Collections.Concurrent;

namespace Forum.Browser.Tests;

/// <summary>The browser of a collection of tests; each test has contexts of its own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-first-run",
    ];
    private readonly ConcurrentStack<IAsyncDisposable> opened = [];
    private readonly Lazy<Task<IBrowser>> browser;
    private readonly Lazy<Task<Community>> community;
    private readonly Dictionary<(RunningForum, Device, string?), Visitor> regulars = [];
    private IPlaywright? playwright;

    public Chromium()
    {
        browser = new(Launch);
        community = new(async () => Kept(await Community.Found()));
    }

    /// <summary>A forum with everything in it that a page can show; tests read it and leave it as it is.</summary>
    public Task<Community> Everything => community.Value;

    public async Task<Visitor> Visit(RunningForum forum, Device device, string? session = null)
    {
        var context = await (await browser.Value).NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = forum.Address.ToString(),
                ViewportSize = new ViewportSize { Width = device.Width, Height = device.Width < 600 ? 844 : 900 },
                IsMobile = device.Width < 600,
                HasTouch = device.Width < 600,
                JavaScriptEnabled = device.Script,
                Locale = device.Language,
                BypassCSP = device.IgnoresPolicy,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        var visitor = new Visitor(forum, context, await context.NewPageAsync());
        await visitor.Carry("session", session);
        await visitor.Carry("theme", device.Theme);
        return visitor;
    }

    /// <summary>Somebody who may have been there before: for tests that only look, since a new context takes time.</summary>
    public async Task<Visitor> Regular(RunningForum forum, Device device, string? session)
    {
        if (!regulars.TryGetValue((forum, device, session), out var visitor))
            regulars[(forum, device, session)] = visitor = Kept(await Visit(forum, device, session));
        visitor.Forget();
        return visitor;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var each in opened)
            await each.DisposeAsync();
        playwright?.Dispose();
    }

    private async Task<IBrowser> Launch()
    {
        playwright = await Playwright.CreateAsync();
        return Kept(await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Needs.Chromium, Args = Arguments }));
    }

    private T Kept<T>(T what)
        where T : IAsyncDisposable
    {
        opened.Push(what);
        return what;
    }
}

/// <summary>What people do, one after another in one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "In Chromium";
}

/// <summary>How every page is, in a browser of its own beside the other: together they fill two cores.</summary>
[CollectionDefinition(Name)]
public sealed class PagesInChromium : ICollectionFixture<Chromium>
{
    public const string Name = "Pages in Chromium";
}
