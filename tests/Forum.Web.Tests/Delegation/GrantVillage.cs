using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Forum.Web.Tests.Admin;
using Forum.Web.Tests.Census;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Delegation;

/// <summary>An owner and four members, a board that everybody sees and one that two of them see, a thread on each.</summary>
internal sealed class GrantVillage : IAsyncDisposable
{
    public const string Owner = "Odile";
    public const string Hidden = "Hidden";
    public static readonly IReadOnlyList<string> People = [Owner, "Ada", "Ben", "Cleo", "Dora"];
    public static readonly IReadOnlyList<string> Insiders = ["Ada", "Dora"];

    private readonly Dictionary<string, string> ids = [];
    private readonly Dictionary<string, Visitor> visitors = [];

    private GrantVillage(AdminForum forum) => Forum = forum;

    public AdminForum Forum { get; }
    public DateTime Now => Forum.Clock.GetUtcNow().UtcDateTime;

    /// <summary>The public id of a board ("A"), a thread ("tA") or the claim.</summary>
    public string this[string name] => ids[name];

    public static async Task<GrantVillage> Found()
    {
        var village = new GrantVillage(await AdminForum.Open());
        await village.Build();
        return village;
    }

    public Task<Answer> Post(string who, string address, params (string, string)[] fields) => Forum.Post(visitors[who], address, fields);

    /// <summary>The grants of the newest act and of the newest grant, by their public ids.</summary>
    public Task<(string? Ground, string Newest)> Newest() =>
        Forum.Do(async db =>
        {
            var ground = await db.Acts.OrderByDescending(a => a.Id).Select(a => a.GrantId).FirstAsync();
            return (
                await db.Grants.Where(g => g.Id == ground).Select(g => g.PublicId).SingleOrDefaultAsync(),
                await db.Grants.OrderByDescending(g => g.Id).Select(g => g.PublicId).FirstAsync()
            );
        });

    public ValueTask DisposeAsync() => Forum.DisposeAsync();

    private async Task Build()
    {
        visitors[Owner] = Forum.Owner;
        foreach (var name in People.Skip(1))
            visitors[name] = await Forum.Member(name);
        var op = await Forum.Do(db => ActorReader.Operator(db, default));
        var group = await Forum.Done(db => CreateGroup.Run(db, op, new GroupForm(Hidden, "", false), default));
        foreach (var name in Insiders)
            await Forum.Done(db => AddToGroup.Run(db, op, group, name, null, "", default));
        var section = await Forum.Done(db => OpenSection.Run(db, op, "Using it", default));
        foreach (var (board, audience) in new[] { ("A", AudienceKind.Everyone), ("B", AudienceKind.Groups) })
        {
            string[] groups = audience == AudienceKind.Groups ? [group] : [];
            var form = new BoardForm(section, board, "", audience, groups, ThreadFormats.Question, 10);
            ids[board] = await Forum.Done(db => OpenBoard.Run(db, op, form, default));
            var question = new ThreadForm("Where is it?", "", "I looked.", ThreadFormats.Question, "en", board);
            ids["t" + board] = await Forum.Done(async db =>
                await StartThread.Run(db, await ActorReader.OfMember(db, await Dora(db), default), ids[board], question, default)
            );
        }
        ids["claim"] = (await Newest()).Newest;
    }

    private static Task<long> Dora(Domain.Storage.ForumDb db) => db.Members.Where(m => m.Name == "Dora").Select(m => m.Id).SingleAsync();
}
