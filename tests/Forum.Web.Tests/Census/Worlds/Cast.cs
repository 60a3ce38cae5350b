using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>
/// The people of every world, their groups, and the boards that all may see. Groups and memberships are no hidden content: both twins
/// have them.
/// </summary>
public static class Cast
{
    public const string Owner = "Odile";
    public const string Moderator = "Moritz";
    public const string Testers = "Testers";
    public const string Council = "Council";
    public const string Moderators = "Moderators";

    /// <summary>A board that everybody sees, and on it only their own threads; testers see all.</summary>
    public const string Desk = "Desk";

    /// <summary>How many acts a day the moderators' grant allows them all.</summary>
    public const int ActsPerDay = 24;

    /// <summary>They write in public and, being testers, on hidden boards; Ivan also moderates both.</summary>
    public static readonly IReadOnlyList<string> Authors = ["Ada", "Ben", "Cleo", "Dora", "Ivan", "Felix", "Susan", "Ines"];

    /// <summary>They write in public only.</summary>
    public static readonly IReadOnlyList<string> Outsiders = ["Mira", "Silas", "Ole"];

    /// <summary>They have written nothing that anybody could see.</summary>
    public static readonly IReadOnlyList<string> Newcomers = ["Nadia", "Hugo", "Hanna"];

    public static readonly IReadOnlyDictionary<Kind, string> Names = new Dictionary<Kind, string>
    {
        [Kind.Newcomer] = "Nadia",
        [Kind.Member] = "Mira",
        [Kind.Silenced] = "Silas",
        [Kind.Suspended] = "Susan",
        [Kind.Former] = "Felix",
        [Kind.Insider] = "Ines",
        [Kind.Moderator] = Moderator,
        [Kind.Owner] = Owner,
    };

    public static void Assemble(Chronicle chronicle)
    {
        chronicle.Write(world => world.Do(async db => $"{await ClaimSite.Run(db, Form(Owner), World.Hash, default)}"));
        foreach (var name in Authors.Concat(Outsiders).Concat(Newcomers).Append(Moderator))
            Register(chronicle, name);
        Groups(chronicle);
        chronicle.Write(w => w.Do(typeof(OpenSection), Owner, (db, actor) => OpenSection.Run(db, actor, "Using it", default)), "section");
        chronicle.Write(w => w.Do(typeof(OpenSection), Owner, (db, actor) => OpenSection.Run(db, actor, "The makers", default)), "makers");
        foreach (var board in new[] { "Installation", "Talk", "Ideas" })
            Board(chronicle, board, "section", AudienceKind.Everyone);
        Board(chronicle, "Lounge", "makers", AudienceKind.Members);
        chronicle.Write(w => w.Do(typeof(OpenBoard), Owner, (db, a) => OpenBoard.Run(db, a, OwnForm(w, AudienceKind.Everyone), default)), Desk);
    }

    /// <summary>The form of the board on which testers see all threads, and others those that they started.</summary>
    public static BoardForm OwnForm(World w, AudienceKind audience, params string[] groups) =>
        Form(w, Desk, "section", audience, groups) with
        {
            OwnOnly = true,
            ReviewerIds = [w[Testers]],
        };

    public static void Board(Chronicle chronicle, string name, string section, AudienceKind audience, params string[] groups) =>
        chronicle.Write(
            w => w.Do(typeof(OpenBoard), Owner, (db, actor) => OpenBoard.Run(db, actor, Form(w, name, section, audience, groups), default)),
            name
        );

    public static BoardForm Form(World w, string name, string section, AudienceKind audience, params string[] groups) =>
        new(
            w[section],
            name,
            $"Everything about {name}.",
            audience,
            [.. groups.Select(g => w[g])],
            ThreadFormats.Discussion | ThreadFormats.Question,
            10
        );

    /// <summary>How the visitors of the census come to be what they are called: the last deeds of a history.</summary>
    public static void Settle(Chronicle chronicle)
    {
        chronicle.Write(w =>
            w.Do(typeof(RemoveFromGroup), Owner, (db, a) => RemoveFromGroup.Run(db, a, w[Testers], w["Felix"], "The test is over.", default))
        );
        chronicle.Write(w => w.Do(typeof(SuspendMember), Owner, (db, a) => SuspendMember.Run(db, a, w["Susan"], null, "Sold badges.", default)));
        chronicle.Write(w => w.Do(typeof(SilenceMember), Moderator, (db, a) => SilenceMember.Run(db, a, w["Silas"], 20, "Shouted.", default)));
        // One of a visitor's own goes out of sight.
        var own = new Traffic(chronicle, [], [], []).Start(Names[Kind.Member], "Talk", ThreadFormats.Question);
        chronicle.Write(w => w.Do(typeof(HideThread), Moderator, (db, a) => HideThread.Run(db, a, w.Id(own) ?? "", "Rude.", default)));
    }

    public static async Task<IReadOnlyList<Visitor>> SignIn(World world, DateTimeOffset at, IEnumerable<KeyValuePair<Kind, string>> people)
    {
        var visitors = new List<Visitor> { Visitor.Guest };
        foreach (var (kind, name) in people)
        {
            var token = await world.Host.Do($"sign in {name}", at, db => StartSession.Run(db, world[name], "A browser", default));
            visitors.Add(new Visitor(kind, world[name], token));
        }
        return visitors;
    }

    private static RegistrationForm Form(string name) => new(name, World.Password, null, true, null);

    public static void Register(Chronicle chronicle, string name) =>
        chronicle.Write(w =>
            w.Do(async db =>
            {
                var outcome = await RegisterMember.Run(db, Form(name), World.Hash, default);
                w.Call(((Outcome<string>.Done)outcome).Value, name);
                return w[name];
            })
        );

    private static void Groups(Chronicle chronicle)
    {
        chronicle.Write(w => w.Do(async db => await Name(w, db)));
        foreach (var (group, listed) in new[] { (Testers, false), (Council, false), (Moderators, true) })
            Group(chronicle, group, listed);
        foreach (var name in Authors.Append("Hanna"))
            Join(chronicle, Testers, name);
        foreach (var name in new[] { "Ivan", "Ada" })
            Join(chronicle, Council, name);
        foreach (var name in new[] { "Ivan", Moderator })
            Join(chronicle, Moderators, name);
        chronicle.Write(w => w.Do(async db => await Grant(w, db)));
    }

    private static async Task<string> Name(World w, ForumDb db)
    {
        w.Call(await db.Members.Where(m => m.Name == Owner).Select(m => m.PublicId).SingleAsync(), Owner);
        return w[Owner];
    }

    public static void Group(Chronicle chronicle, string group, bool listed) =>
        chronicle.Write(
            w => w.Do(typeof(CreateGroup), Owner, (db, a) => CreateGroup.Run(db, a, new GroupForm(group, $"About {group}", listed), default)),
            group
        );

    public static void Join(Chronicle chronicle, string group, string name) =>
        chronicle.Write(w => w.Do(typeof(AddToGroup), Owner, (db, a) => AddToGroup.Run(db, a, w[group], name, null, "", default)));

    /// <summary>What moderators have from the beginning.</summary>
    private static Task<string> Grant(World w, ForumDb db) =>
        db.Write(
            async () =>
            {
                var claim = await db.Grants.SingleAsync(g => g.Source == GrantSource.Claim);
                var group = await db.Groups.SingleAsync(g => g.PublicId == w[Moderators]);
                var powers = Enum.GetValues<Power>()
                    .Except([
                        Power.ChangeSite,
                        Power.ChangeBoards,
                        Power.ManageGroups,
                        Power.HelpMembers,
                        Power.SeeSearches,
                        Power.Delegate,
                        Power.EraseMember,
                        Power.CallElection,
                        Power.CertifyElection,
                        Power.ManageBadges,
                    ]);
                db.Add(
                    new Grant(db.Entropy.Id(), PowerSet.Of(powers), [new Scope(ScopeKind.Site)], GrantSource.Delegation, db.Now)
                    {
                        HolderGroupId = group.Id,
                        ParentId = claim.Id,
                        ActsPerDay = ActsPerDay,
                        SanctionDays = 30,
                    }
                );
                return "granted";
            },
            default
        );
}
