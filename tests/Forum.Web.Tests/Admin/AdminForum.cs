using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Census.Worlds;

namespace Forum.Web.Tests.Admin;

/// <summary>A fresh forum with an owner, and people who are signed in.</summary>
public sealed class AdminForum : IAsyncDisposable
{
    private readonly CensusHost _host;
    private int _deeds;

    private AdminForum(CensusHost host) => _host = host;

    public Visitor Owner { get; private set; } = null!;
    public Clock Clock => _host.Clock;
    public IServiceProvider Services => _host.Services;

    /// <param name="publicAddress">As an operator would configure it.</param>
    public static async Task<AdminForum> Open(Uri? publicAddress = null)
    {
        var forum = new AdminForum(await CensusHost.Start(publicAddress: publicAddress));
        var id = await forum.Done(db => ClaimSite.Run(db, Form("Odile"), World.Hash, default));
        forum.Owner = await forum.SignIn(Kind.Owner, id);
        return forum;
    }

    public async Task<Visitor> Member(string name) =>
        await SignIn(Kind.Member, await Done(db => RegisterMember.Run(db, Form(name), World.Hash, default)));

    public Task<T> Do<T>(Func<ForumDb, Task<T>> work) => _host.Do($"deed {++_deeds}", _host.Clock.GetUtcNow(), work);

    /// <summary>What the verb gave; fails the test where it was refused.</summary>
    public async Task<T> Done<T>(Func<ForumDb, Task<Outcome<T>>> verb) => Assert.IsType<Outcome<T>.Done>(await Do(verb)).Value;

    public Task<Answer> Get(Visitor visitor, string address) => Ask(visitor, Call.Get(address));

    public Task<Answer> Ask(Visitor visitor, Call call) => _host.Ask(visitor, call);

    public Task<Answer> Post(Visitor visitor, string address, params (string Name, string Value)[] fields) =>
        _host.Ask(visitor, Call.Post(address, fields));

    public async Task<IHtmlDocument> Page(Visitor visitor, string address) => Read(await Get(visitor, address));

    public static IHtmlDocument Read(Answer answer) => new HtmlParser().ParseDocument(answer.Text);

    /// <summary>The forum as it is now, to be put back.</summary>
    internal Snapshot Keep() => new(_host);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<Visitor> SignIn(Kind kind, string id) => new(kind, id, await Do(db => StartSession.Run(db, id, "", default)));

    private static RegistrationForm Form(string name) => new(name, World.Password, null, true, 1);
}
