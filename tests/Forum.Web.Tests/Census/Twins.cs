using System.Globalization;
using Forum.Domain.Audiences;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census.Worlds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Forum.Web.Tests.Census;

/// <summary>Two worlds of one history: the other one has hidden things that this one never had.</summary>
public sealed class Twins : IAsyncDisposable
{
    private Twins(History history, World plain, World full, IReadOnlyList<Visitor> visitors)
    {
        (History, Plain, Full, Visitors) = (history, plain, full, visitors);
    }

    public History History { get; }
    public World Plain { get; }
    public World Full { get; }
    public IReadOnlyList<Visitor> Visitors { get; }
    public Scene Scene { get; private set; } = null!;

    /// <summary>Ids that both worlds have, and those that only the fuller one has.</summary>
    public Dictionary<Noun, (IReadOnlyList<string> Shared, IReadOnlyList<string> Hidden)> Ids { get; } = [];

    public static async Task<Twins> Bear(
        int seed,
        int size,
        Layers layers,
        Action<DbContextOptionsBuilder>? adjust = null,
        Action<IServiceCollection>? services = null
    )
    {
        var history = new History(seed, size);
        var worlds = await Task.WhenAll(
            Task.Run(async () => await history.Live(await CensusHost.Start(seed, adjust, services), Layers.None)),
            Task.Run(async () => await history.Live(await CensusHost.Start(seed, adjust, services), layers))
        );
        Assert.Equal(worlds[0].Outcomes, worlds[1].Outcomes);
        var at = history.End + TimeSpan.FromMinutes(10);
        var visitors = await Cast.SignIn(worlds[0], at, Cast.Names);
        Assert.Equal(visitors, await Cast.SignIn(worlds[1], at, Cast.Names));
        var twins = new Twins(history, worlds[0], worlds[1], visitors);
        twins.Scene = await Scene.Of(worlds[0].Host, worlds[0], await worlds[0].Host.Read(SomeThread));
        foreach (var noun in Enum.GetValues<Noun>())
            twins.Ids[noun] = await twins.Compare(noun);
        return twins;
    }

    /// <summary>Asks both for the same, and says what differs.</summary>
    /// <param name="work">Whether the number of statements is compared too: what is hidden makes no answer slower.</param>
    public async Task<string?> Differ(Visitor visitor, Call call, bool work = false)
    {
        var answers = await Task.WhenAll(Plain.Host.Ask(visitor, call), Full.Host.Ask(visitor, call));
        if (!answers[0].IsSameAs(answers[1]))
            return string.Create(CultureInfo.InvariantCulture, $"{visitor.Kind} {call}: {answers[0].Difference(answers[1])}");
        var (plain, full) = (answers[0].Statements, answers[1].Statements);
        return !work || plain == full
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{visitor.Kind} {call}: {plain} statements against {full}");
    }

    public async Task WriteReadMarks()
    {
        await Plain.Host.WriteReadMarks();
        await Full.Host.WriteReadMarks();
    }

    public async Task DeliverNotices()
    {
        await Plain.Host.DeliverNotices();
        await Full.Host.DeliverNotices();
    }

    public IEnumerable<string> Faults => Plain.Host.Faults.Concat(Full.Host.Faults);

    public async ValueTask DisposeAsync()
    {
        await Plain.DisposeAsync();
        await Full.DisposeAsync();
    }

    private static Task<string> SomeThread(ForumDb db) =>
        db
            .Threads.Where(t => t.AudienceId == Audience.EveryoneId && t.State == PostState.Visible)
            .OrderByDescending(t => t.PostCount)
            .ThenBy(t => t.PublicId)
            .Select(t => t.PublicId)
            .FirstAsync();

    private async Task<(IReadOnlyList<string>, IReadOnlyList<string>)> Compare(Noun noun)
    {
        var shared = await Plain.Host.Read(db => Nouns.Ids(db, noun));
        var all = await Full.Host.Read(db => Nouns.Ids(db, noun));
        // Anything may be searched for: whatever one of them makes of its own texts.
        if (noun is not (Noun.Query or Noun.Name))
            Assert.Equal([], shared.Except(all));
        if (Nouns.NeverHidden.Contains(noun))
            Assert.Equal(shared, all);
        return (shared, [.. all.Except(shared)]);
    }
}
