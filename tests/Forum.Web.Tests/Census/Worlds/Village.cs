using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>A small forum with one of each thing, once for everybody and once for the testers alone, none of them a visitor's own.</summary>
public sealed class Village : IAsyncDisposable
{
    private Village(World world, Scene scene, IReadOnlyList<Visitor> visitors) => (World, Scene, Visitors) = (world, scene, visitors);

    public World World { get; }
    public Scene Scene { get; }
    public IReadOnlyList<Visitor> Visitors { get; }

    public static async Task<Village> Found(CensusHost host)
    {
        var c = new Chronicle("v", Layers.None, 1, Chronicle.Beginning, TimeSpan.FromHours(1));
        Cast.Assemble(c);
        Cast.Board(c, "Workshop", "makers", AudienceKind.Groups, Cast.Testers);
        var open = Furnish(c, "Talk");
        var hidden = Furnish(c, "Workshop");
        Elsewhere.Arrive(c, "open", "Talk", ["Ulrike"], 1);
        Elsewhere.Arrive(c, "hidden", "Workshop", [Elsewhere.Hidden], 101, hidden: true);
        Errands.OnTheSite(c);
        foreach (var (name, who, thread) in new[] { ("open", "Mira", open), ("hidden", "Ines", hidden) })
        {
            var draft = new Scribbles(c).Reply(who, thread);
            c.Write(w => Name(w, draft, $"{name} {Noun.Draft}"));
        }
        foreach (var (thread, name) in new[] { (open, "open"), (hidden, "hidden") })
        {
            var held = new Traffic(c, [], [], []).Reply("Hanna", thread);
            c.Write(w => Name(w, held, $"{name} {Noun.Held}"));
        }
        Appointees.Appoint(c, "Talk");
        foreach (var (name, board, who) in new[] { ("open", "Talk", Cast.Owner), ("hidden", "Workshop", "") })
        {
            var office = Offices.On(c, board, who, "Cleo", "Ben");
            c.Write(w => Name(w, office, $"{name} {Noun.Office}"));
            c.Write(w => Name(w, office + " mandate", $"{name} {Noun.Mandate}"));
            c.Write(w => Name(w, office + " recall", $"{name} {Noun.Recall}"));
        }
        Polls.On(c, "Talk", "open", "", ["Cleo", "Ole"], certify: false);
        Polls.On(c, "Workshop", "hidden", "", ["Cleo", "Susan"], certify: false);
        Polls.Hold(c, "Workshop", "hidden", "hidden filled", "", ["Cleo", "Susan"], certify: true);
        Polls.Hold(c, "Talk", "open", "open filled", "", ["Cleo", "Ole"], certify: true);
        Honours.On(c, "open", "site", Cast.Owner, ["Cleo"]);
        Honours.Certify(c, "open", Cast.Owner, ["Cleo"]);
        Honours.On(c, "hidden", "Workshop", "", ["Cleo"]);
        SecondHands.Open(c);
        Cast.Settle(c);
        var world = new World(host);
        await world.Live(c.Deeds, Layers.None);
        var visitors = await Cast.SignIn(world, c.Now + TimeSpan.FromHours(1), Cast.Names.Concat(Appointees.Names));
        return new Village(world, await Scene.Of(host, world, world[$"open {Noun.Thread}"]), visitors);
    }

    /// <summary>The id of the thing of its kind that everybody sees, or that only testers see.</summary>
    public string Id(Noun noun, bool hidden) =>
        noun switch
        {
            Noun.None => "",
            Noun.Board => hidden ? World["Workshop"] : Scene.Board,
            Noun.Member => hidden ? World["hidden0 member"] : Scene.Member,
            Noun.OldAddress => World[hidden ? "hidden0 address" : "open0 address"],
            Noun.Section => Scene.Section,
            Noun.Query => "log",
            Noun.Name => "Talk",
            Noun.Grant => Scene.Grant,
            Noun.Counted => World[$"{(hidden ? "hidden" : "open")} {Polls.Counted}"],
            Noun.Application => World[Entrances.Waiting],
            Noun.Proposal => World[SecondHands.Waiting],
            Noun.Group => hidden ? World[Cast.Testers] : Scene.Group,
            _ => World[$"{(hidden ? "hidden" : "open")} {noun}"],
        };

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private static string Furnish(Chronicle c, string board)
    {
        var (traffic, name) = (new Traffic(c, [], [], []), board == "Talk" ? "open" : "hidden");
        var thread = traffic.Start("Ada", board, ThreadFormats.Question);
        var post = traffic.Reply("Ben", thread);
        c.Write(w => w.Do(typeof(PinThread), "Ivan", (db, a) => PinThread.Run(db, a, w[thread], "Read this.", default)));
        var undone = c.Write(w => w.Do(typeof(UnpinThread), "Ivan", (db, a) => UnpinThread.Run(db, a, w[thread], "It was read.", default)));
        Reports.Flag(c, "Dora", post);
        foreach (var (noun, thing) in new[] { (Noun.Thread, thread), (Noun.Post, post), (Noun.Act, undone) })
            c.Write(w => Name(w, thing, $"{name} {noun}"));
        return thread;
    }

    private static Task<string> Name(World world, string thing, string name)
    {
        world.Call(world[thing], name);
        return Task.FromResult(name);
    }
}
