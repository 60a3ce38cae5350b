using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Delegation;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;

namespace Forum.Web.Tests.Powers;

/// <summary>An owner, a leader and a deputy, a board with one thread, and a board that only insiders see.</summary>
internal sealed class PowersForum : IAsyncDisposable
{
    public const string Title = "Which rule blocks what?";
    public const string HiddenName = "Backstage";

    private PowersForum(AdminForum forum) => Forum = forum;

    public AdminForum Forum { get; }
    public Visitor Owner => Forum.Owner;
    public Visitor Leader { get; private set; } = null!;
    public Visitor Deputy { get; private set; } = null!;
    public string Board { get; private set; } = "";
    public string Hidden { get; private set; } = "";

    /// <summary>It has no other board.</summary>
    public string HiddenSection { get; private set; } = "";
    public string Thread { get; private set; } = "";

    /// <summary>Of the insiders; Lea is in it.</summary>
    public string Group { get; private set; } = "";
    public string Claim { get; private set; } = "";

    public static async Task<PowersForum> Open()
    {
        var opened = new PowersForum(await AdminForum.Open());
        (opened.Leader, opened.Deputy) = (await opened.Forum.Member("Lea"), await opened.Forum.Member("Dora"));
        var group = opened.Group = (await opened.Forum.Post(opened.Owner, "/admin/groups", ("Name", "Insiders"))).Header("Location")!.Split('/', '?')[
            3
        ];
        await opened.Forum.Post(opened.Owner, $"/admin/groups/{group}?handler=Admit", ("Member", "Lea"));
        var section = await opened.Operate((db, actor) => OpenSection.Run(db, actor, "Using it", default));
        opened.Board = await opened.OpenBoard(section, "Installation", AudienceKind.Everyone);
        opened.HiddenSection = await opened.Operate((db, actor) => OpenSection.Run(db, actor, "Inside", default));
        opened.Hidden = await opened.OpenBoard(opened.HiddenSection, HiddenName, AudienceKind.Groups, group);
        var form = new ThreadForm(Title, "", "I see nothing.", ThreadFormats.Discussion, "en", null);
        opened.Thread = await opened.As(opened.Deputy, (db, actor) => StartThread.Run(db, actor, opened.Board, form, default));
        opened.Claim = await opened.As(opened.Owner, (_, actor) => Task.FromResult<Outcome<string>>(actor.Grants[0].PublicId));
        return opened;
    }

    /// <summary>The owner gives; the grant's id.</summary>
    public Task<string> Appoint(string member, string where, int? acts, params Power[] powers) => Give(Owner, Claim, member, where, acts, powers);

    public async Task<string> Give(Visitor giver, string parent, string member, string where, int? acts, params Power[] powers) =>
        (
            await As(
                giver,
                (db, actor) =>
                {
                    string[] names = [.. powers.Select(power => $"{power}")];
                    var form = new DelegationForm(parent, member, null, names, where, null, null, acts, null, false, "To help.");
                    return DelegatePowers.Run(db, actor, form, default);
                }
            )
        ).Id;

    /// <summary>From now on the owner sees the hidden board.</summary>
    public Task OwnerEnters() => Forum.Post(Owner, $"/admin/groups/{Group}/members/{Owner.Id}?handler=Join", ("Reason", "To look after it"));

    /// <summary>From now on somebody is no insider any more.</summary>
    public Task Leave(Visitor visitor) => Operate((db, actor) => RemoveFromGroup.Run(db, actor, Group, visitor.Id, "", default));

    public Task<T> As<T>(Visitor visitor, Func<ForumDb, Actor, Task<Outcome<T>>> verb) =>
        Forum.Done(async db => await verb(db, await ActorReader.OfSession(db, visitor.Token, default)));

    public ValueTask DisposeAsync() => Forum.DisposeAsync();

    public Task<T> Operate<T>(Func<ForumDb, Actor, Task<Outcome<T>>> verb) =>
        Forum.Done(async db => await verb(db, await ActorReader.Operator(db, default)));

    private Task<string> OpenBoard(string section, string name, AudienceKind audience, params string[] groups)
    {
        var form = new BoardForm(section, name, "", audience, groups, ThreadFormats.Discussion, 10);
        return Operate((db, actor) => Domain.Boards.OpenBoard.Run(db, actor, form, default));
    }
}
