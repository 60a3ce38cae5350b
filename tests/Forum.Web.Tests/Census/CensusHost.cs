using System.Net;
using Forum.Domain.Storage;
using Forum.Domain.Storage.Sqlite;
using Forum.Domain.Tests;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Workers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Forum.Web.Tests.Census;

/// <summary>
/// The whole forum as the program composes it, on a database of its own, with time and randomness in the test's hands. It answers one
/// request after the other.
/// </summary>
public sealed class CensusHost : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Faults _faults = new();
    private readonly AllStatements _statements = new() { Listens = false };
    private readonly KeyedBytes _bytes;
    private readonly WebApplication _app;
    private readonly TestServer _server;
    private int _asked;

    private CensusHost(int seed, Action<DbContextOptionsBuilder>? adjust, Action<IServiceCollection>? services, Uri? publicAddress)
    {
        _bytes = new KeyedBytes(seed);
        Storage = SqliteStorage.Open(
            _folder.Path,
            Clock,
            _bytes.AsEntropy(),
            options =>
            {
                options.AddInterceptors(new Unsynced(), _statements);
                adjust?.Invoke(options);
            }
        );
        _app = ForumApp.Build(
            new ServeSettings { Data = _folder.Path, PublicAddress = publicAddress },
            Storage,
            builder => Compose(builder, services)
        );
        _server = _app.GetTestServer();
    }

    public Clock Clock { get; } = new();
    public ForumStorage Storage { get; }
    public IServiceProvider Services => _app.Services;
    public IReadOnlyCollection<string> Faults => _faults.Found;
    internal string Database => Path.Combine(_folder.Path, SqliteStorage.FileName);

    /// <param name="seed">Decides every id and token, together with the operation that draws it.</param>
    /// <param name="adjust">More of EF Core's options.</param>
    /// <param name="services">More of the application's services.</param>
    /// <param name="publicAddress">As an operator would configure it.</param>
    public static async Task<CensusHost> Start(
        int seed = 1,
        Action<DbContextOptionsBuilder>? adjust = null,
        Action<IServiceCollection>? services = null,
        Uri? publicAddress = null
    )
    {
        var host = new CensusHost(seed, adjust, services, publicAddress);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Does something in the forum itself, at a moment and with randomness of its own.</summary>
    public async Task<T> Do<T>(string key, DateTimeOffset at, Func<ForumDb, Task<T>> work)
    {
        Clock.Stand(at);
        _bytes.Begin(key);
        using var db = Storage.Open();
        return await work(db);
    }

    public Task<T> Read<T>(Func<ForumDb, Task<T>> work) => Do("read", Clock.GetUtcNow(), work);

    /// <summary>Sends a request; the clock moves so far that nobody runs into a limit of a minute.</summary>
    /// <param name="key">Keys the randomness; by default every request has its own.</param>
    public async Task<Answer> Ask(Visitor visitor, Call call, int? key = null)
    {
        var number = ++_asked;
        _bytes.Begin($"request {key ?? number} {visitor.Kind}");
        Clock.Pass(TimeSpan.FromSeconds(10));
        _statements.Forget();
        _statements.Listens = true;
        var context = await _server.SendAsync(context => Fill(context, visitor, call, number));
        using var body = new MemoryStream();
        await context.Response.Body.CopyToAsync(body);
        _statements.Listens = false;
        return new Answer(context.Response.StatusCode, Headers(context.Response), body.ToArray()) { Statements = _statements.Asked.Count };
    }

    /// <summary>What a worker does every few seconds: writes down what members have read.</summary>
    public async Task WriteReadMarks()
    {
        var seen = Services.GetRequiredService<ReadMarks>().Take().OrderBy(mark => mark.Member).ThenBy(mark => mark.Thread).ToList();
        using var db = Storage.Open();
        await MarkRead.Note(db, seen, default);
    }

    /// <summary>What another worker does: tells members of what was written.</summary>
    public async Task DeliverNotices()
    {
        using var db = Storage.Open();
        await Worlds.Telling.All(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Storage.Dispose();
        _folder.Dispose();
    }

    private void Compose(WebApplicationBuilder builder, Action<IServiceCollection>? services)
    {
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(_faults);
        // Workers run when they like; their work is asked for by name instead.
        foreach (var worker in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && IsOurs(s)).ToList())
            builder.Services.Remove(worker);
        services?.Invoke(builder.Services);
    }

    private static bool IsOurs(ServiceDescriptor service) => service.ImplementationType?.Assembly == typeof(ForumApp).Assembly;

    private void Fill(HttpContext context, Visitor visitor, Call call, int number)
    {
        var request = context.Request;
        var (path, query) = Split(call.Address);
        (request.Method, request.Scheme, request.Host, request.Path, request.QueryString) = (
            call.Method,
            "https",
            new HostString(Surface.Host),
            path,
            query
        );
        context.Connection.RemoteIpAddress = new IPAddress([10, (byte)(number >> 8), (byte)number, 1]);
        request.Headers.AcceptEncoding = "br";
        request.Headers.AcceptLanguage = call.Language;
        request.Headers.Cookie = call.Cookie is null ? visitor.Cookie : $"{visitor.Cookie}; __Host-{call.Cookie}";
        request.Headers["Sec-Fetch-Site"] = call.Site;
        if (call.Referer is not null)
            request.Headers.Referer = call.Referer;
        if (call.Fields is not { } fields)
            return;
        IEnumerable<(string, string)> all = call.WithToken ? [.. fields, (FormTokens.FieldName, TokenFor(visitor))] : fields;
        var body = all.Select(f => $"{Uri.EscapeDataString(f.Item1)}={Uri.EscapeDataString(f.Item2)}");
        var bytes = System.Text.Encoding.ASCII.GetBytes(string.Join('&', body));
        (request.ContentType, request.ContentLength, request.Body) = ("application/x-www-form-urlencoded", bytes.Length, new MemoryStream(bytes));
    }

    private static (PathString Path, QueryString Query) Split(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        return at < 0
            ? (PathString.FromUriComponent(address), QueryString.Empty)
            : (PathString.FromUriComponent(address[..at]), new QueryString(address[at..]));
    }

    private string TokenFor(Visitor visitor)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        (context.Request.Scheme, context.Request.Headers.Cookie) = ("https", visitor.Cookie);
        context.Features.Set(new Visit(Domain.Powers.Actor.Guest, null!, visitor.Token));
        return Services.GetRequiredService<IAntiforgery>().GetTokens(context).RequestToken!;
    }

    private static List<string> Headers(HttpResponse response) =>
        [.. response.Headers.OrderBy(h => h.Key, StringComparer.Ordinal).SelectMany(h => h.Value.Select(value => $"{h.Key}: {value}"))];
}
