using System.Reflection;
using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>A forum with a history, and the names by which its deeds call what they made.</summary>
public sealed class World(CensusHost host) : IAsyncDisposable
{
    public const string Password = "violet-harbour-42";
    private const string Operator = "";
    private static readonly string Hashed = Passwords.Hash(Password);
    private readonly Dictionary<string, string> _ids = [];
    private readonly HashSet<(Type Verb, Layers Layer)> _used = [];
    private string _verb = "";
    private Deed _now = null!;

    public CensusHost Host => host;

    /// <summary>What became of the deeds that every world has, in their order.</summary>
    public List<string> Outcomes { get; } = [];

    /// <summary>The verbs that did something, and in which layer.</summary>
    public IReadOnlySet<(Type Verb, Layers Layer)> Used => _used;

    /// <summary>The verbs of the domain: public static classes whose Run takes the forum and an actor.</summary>
    public static IEnumerable<Type> Verbs =>
        typeof(Actor)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true })
            .Where(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Any(m => m.Name == "Run" && m.GetParameters() is [{ } db, { } actor, ..] && IsVerb(db, actor))
            );

    /// <summary>Every password costs a tenth of a second to hash; here all are the same one.</summary>
    public static string Hash(string password) => password == Password ? Hashed : Passwords.Hash(password);

    public static PasswordHashing Hashing { get; } = new(Hash, (hash, password) => hash == Hashed && password == Password);

    public string? Id(string name) => _ids.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">Nothing has this name.</exception>
    public string this[string name] => _ids[name];

    /// <summary>Gives a thing a name, by default that of the present deed.</summary>
    public void Call(string id, string? name = null) => _ids[name ?? _now.Name] = id;

    public async Task Live(IEnumerable<Deed> history, Layers layers)
    {
        foreach (var deed in history.Where(d => d.Layer == Layers.None || layers.HasFlag(d.Layer)).OrderBy(d => d.At))
        {
            (_now, _verb) = (deed, "");
            var outcome = await deed.Do(this);
            await host.Do(deed.Name + " told", deed.At, Telling.All);
            // At the same moments in both twins: when an election enters a phase is seen.
            if (deed.Layer != Layers.None)
                continue;
            await host.Do(deed.Name + " advanced", deed.At, Advanced);
            Outcomes.Add($"{deed.Name} {_verb}: {outcome}");
        }
    }

    /// <summary>Does a verb as somebody; what it gives gets the deed's own name.</summary>
    /// <param name="who">The member's name, or nothing for the operator at the command line.</param>
    public Task<string> Do<T>(Type verb, string who, Func<ForumDb, Actor, Task<Outcome<T>>> run) =>
        host.Do(
            _now.Name,
            _now.At,
            async db =>
            {
                var outcome = await run(db, await ActorOf(db, who));
                _verb = verb.Name;
                if (outcome is not Outcome<T>.Done(var value))
                    return $"{outcome}";
                _used.Add((verb, _now.Layer));
                if ((value as string ?? (value is Forum.Domain.Powers.Deed done ? done.Id : null)) is { } id)
                    _ids[_now.Name] = id;
                return $"{value}";
            }
        );

    /// <summary>Whatever is no verb of an actor's.</summary>
    public Task<string> Do(Func<ForumDb, Task<string>> work) => host.Do(_now.Name, _now.At, work);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task<Actor> ActorOf(ForumDb db, string who)
    {
        if (who == Operator)
            return await ActorReader.Operator(db, default);
        // People of a hidden import may have the same name, but not in public.
        var folded = MemberName.Fold(who);
        var id = await db.Members.Where(m => m.FoldedName == folded).Select(m => m.Id).SingleOrDefaultAsync();
        return await ActorReader.OfMember(db, id, default);
    }

    private static async Task<bool> Advanced(ForumDb db)
    {
        await AdvanceElections.Run(db, default);
        return true;
    }

    private static bool IsVerb(ParameterInfo db, ParameterInfo actor) => db.ParameterType == typeof(ForumDb) && actor.ParameterType == typeof(Actor);
}
