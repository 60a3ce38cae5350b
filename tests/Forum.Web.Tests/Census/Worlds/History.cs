using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>
/// One random history: what everybody can see, and in layers what is hidden, woven into it in time and by the same authors. The visible
/// deeds have the same names, moments and randomness whether the layers are there or not.
/// </summary>
public sealed class History
{
    private static readonly string[] Open = ["Installation", "Talk", "Ideas"];
    private static readonly string[] Hidden = ["Workshop", "Vault", "Cabinet"];
    private readonly DateTimeOffset _begun;

    /// <summary>When the open votes were counted.</summary>
    private readonly DateTimeOffset _polled;

    /// <param name="seed">Decides everything.</param>
    /// <param name="size">About how many deeds each layer has, beside those that set the scene.</param>
    public History(int seed, int size)
    {
        var open = new Chronicle("p", Layers.None, seed, Chronicle.Beginning, TimeSpan.FromHours(4));
        Cast.Assemble(open);
        _begun = open.Now;
        var traffic = new Traffic(open, Open, [.. Cast.Authors, .. Cast.Outsiders], [Cast.Owner, Cast.Moderator, "Ivan"]);
        traffic.Tour();
        Wrote.Openly(open);
        traffic.Go(size / 2);
        Errands.OnTheSite(open);
        First(open, traffic);
        Desk.Ask(open);
        Errands.OnAccounts(open);
        Drafted(open, traffic, "Talk", ["Mira", "Silas", "Nadia", "Felix", "Susan", Cast.Moderator, Cast.Owner]);
        traffic.Go(size / 2);
        foreach (var (visitor, board) in new[] { ("Mira", "Talk"), ("Ole", "Ideas"), ("Felix", "Talk"), ("Susan", "Ideas"), ("Nadia", "Talk") })
        {
            // A tag is a word, which nothing hides: only open deeds follow one.
            new Interests(open).Subscribe(visitor, FollowableKind.Tag, "vpn", Stance.Follow);
            new Interests(open).Tour(traffic, board, "Ivan", visitor);
        }
        Errands.OpenByName(open, "Noticeboard", AudienceKind.Everyone);
        Arrivals.Import(open, "outside", "Talk");
        Elsewhere.Arrive(open, "public", "Talk", ["Ulrike", "Viktor", "Wanda"], 1);
        Elsewhere.Claims(open, Cast.Owner, "public0 member");
        open.Write(w => w.Do(typeof(SilenceMember), Cast.Owner, (db, a) => SilenceMember.Run(db, a, w["public1 member"], 3, "Shouted.", default)));
        open.Write(w => w.Do(typeof(HideThread), Cast.Owner, (db, a) => HideThread.Run(db, a, w["public2 thread"], "Old.", default)));
        Remarks.On(open, traffic, "Talk", [.. Cast.Authors, .. Cast.Outsiders], Cast.Moderator);
        Deputies.Appoint(open);
        Deputies.On(open, "Ideas", "deputy");
        Offices.On(open, "Ideas", Cast.Owner, "Ben", "Mira");
        Polls.On(open, "Ideas", "open", "", ["Mira", "Ole", "Silas"], certify: false);
        _polled = open.Now;
        Honours.On(open, "open", "site", Cast.Owner, ["Ben", "Mira", "Felix"]);
        Honours.ByRules(open);
        Honours.Unshown(open);
        Honours.Certify(open, "open", Cast.Owner, ["Ben", "Mira", "Felix"]);
        Honours.Make(open, "tag:log", Cast.Owner, "Easter egg", "open secret", secret: true);
        SecondHands.Open(open);
        Partings.On(open, "Talk", "Ada", "Ole", Cast.Moderator);
        Reports.On(open, traffic, ["Ada", "Mira", "Ole"], Cast.Moderator);
        Errands.ForOrder(open);
        Errands.Leave(open);
        Cast.Settle(open);
        End = open.Now + TimeSpan.FromDays(1);
        Deeds =
        [
            .. open.Deeds,
            .. OnHiddenBoards(seed, size),
            .. Held(seed, traffic.Threads.Take(4), traffic.Posts),
            .. OnMembersBoard(seed, size / 3),
            .. Wordings(),
        ];
    }

    public IReadOnlyList<Deed> Deeds { get; }

    /// <summary>When everything has happened.</summary>
    public DateTimeOffset End { get; }

    /// <summary>A world of this history with some of its layers.</summary>
    public async Task<World> Live(CensusHost host, Layers layers)
    {
        var world = new World(host);
        await world.Live(Deeds, layers);
        return world;
    }

    private TimeSpan Pause(int deeds) => (End - _begun) / deeds;

    /// <summary>A newcomer whose first post waits and is approved, and one whose first post is refused.</summary>
    private static void First(Chronicle c, Traffic traffic)
    {
        var thread = traffic.Start("Mira", "Talk", ThreadFormats.Discussion);
        foreach (var approve in new[] { false, true })
        {
            var post = traffic.Reply("Hugo", thread);
            Settle(c, post, Cast.Moderator, approve);
        }
    }

    /// <summary>Each has a draft of every kind, and one that they threw away.</summary>
    private static void Drafted(Chronicle c, Traffic traffic, string board, IReadOnlyList<string> who)
    {
        var (scribbles, thread) = (new Scribbles(c), traffic.Start("Ada", board, ThreadFormats.Question));
        var post = traffic.Reply("Ben", thread);
        foreach (var name in who)
        {
            scribbles.Reply(name, thread);
            scribbles.Start(name, board);
            scribbles.Discard(name, scribbles.Edit(name, post));
            scribbles.Edit(name, post);
        }
    }

    private static void Settle(Chronicle c, string post, string who, bool approve) =>
        c.Write(w => w.Do(typeof(SettleHeldPost), who, (db, a) => SettleHeldPost.Run(db, a, w.Id(post) ?? "", approve, "Read.", default)));

    private IEnumerable<Deed> OnHiddenBoards(int seed, int size)
    {
        var c = new Chronicle("h", Layers.HiddenBoards, seed + 1_000_000, _begun, Pause(size * 3 / 2 + 210));
        foreach (
            var (board, group) in new[] { ("Workshop", Cast.Testers), ("Vault", Cast.Testers), ("Cabinet", Cast.Council), ("Spare", Cast.Testers) }
        )
            Cast.Board(c, board, "makers", AudienceKind.Groups, group);
        Errands.OpenByName(c, "Cellar", AudienceKind.Groups, Cast.Testers);
        var traffic = new Traffic(c, Hidden, [.. Cast.Authors], ["Ivan"]) { Tags = ["log", "vpn", "prototype", "nightly"] };
        traffic.Tour();
        Wrote.Secretly(c);
        traffic.Go(size);
        Remarks.On(c, traffic, "Workshop", Cast.Authors, "Ivan");
        var desk = Desk.OfOthers(c, size / 2);
        // Some of it stood where the public community did, some elsewhere.
        Elsewhere.Arrive(c, "secret", "Workshop", [Elsewhere.Hidden, "Yorick", "Zoe"], 2, hidden: true);
        Elsewhere.Arrive(c, "other", "Workshop", ["Quentin", "Rosa"], 101, hidden: true);
        Elsewhere.Claims(c, "", "secret0 member");
        Elsewhere.Sanctions(c, "other0 member");
        foreach (var visitor in new[] { "Felix", "Susan", "Ines" })
            new Interests(c).Tour(traffic, "Workshop", "Ivan", visitor);
        // Of the visitors only the insider: whoever lost access keeps their own words, and so differs by right.
        Drafted(c, traffic, "Workshop", ["Ines", "Ada"]);
        c.Write(w =>
            w.Do(
                typeof(ChangeBoard),
                "",
                (db, a) => ChangeBoard.Run(db, a, w["Vault"], Cast.Form(w, "Vault", "makers", AudienceKind.Groups, Cast.Council), default)
            )
        );
        c.Write(w => w.Do(typeof(CloseBoard), "", (db, a) => CloseBoard.Run(db, a, w["Spare"], default)));
        Partings.On(c, "Workshop", "Ada", "Ben", "Ivan");
        Offices.On(c, "Workshop", "", "Ada", "Felix");
        Arrivals.Import(c, "inside", "Workshop", peopled: false);
        Honours.On(c, "hidden", "Workshop", "", ["Ada", "Felix", "Susan", "Ines"]);
        Honours.Rule(c, "Workshop", "", "Workshop answerer", new(Domain.Badges.Rules.BadgeMetric.Answers, 1));
        Reports.On(c, traffic, ["Ada", "Ben", "Cleo"], "Ivan");
        Reports.On(c, desk, ["Ole", "Ada", "Ben"], "Ivan");
        return [.. c.Deeds, .. HiddenPolls(seed), .. LastDay(seed)];
    }

    /// <summary>
    /// Over before the last day. Whoever has votes counted has all counted that are over: so those here are, once the open ones were.
    /// </summary>
    private List<Deed> HiddenPolls(int seed)
    {
        string[] voters = ["Ines", "Felix"];
        var open = new Chronicle("e", Layers.HiddenBoards, seed + 5_000_000, End - TimeSpan.FromDays(13), TimeSpan.FromMinutes(20));
        Polls.Vote(open, "Workshop", "hidden", "", voters);
        var begun = _polled - TimeSpan.FromDays(3);
        var counted = new Chronicle("f", Layers.HiddenBoards, seed + 6_000_000, begun, TimeSpan.FromMinutes(20));
        Polls.Hold(counted, "Workshop", "hidden", $"hidden {Polls.Counted}", "", voters, certify: false);
        var filled = new Chronicle("g", Layers.HiddenBoards, seed + 7_000_000, begun + TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20));
        Polls.Hold(filled, "Workshop", "hidden", "hidden filled", "", voters, certify: true);
        return [.. open.Deeds, .. counted.Deeds, .. filled.Deeds];
    }

    /// <summary>A day on which Ivan does more by the moderators' grant, unseen, than it allows anybody.</summary>
    private List<Deed> LastDay(int seed)
    {
        var c = new Chronicle("d", Layers.HiddenBoards, seed + 2_000_000, End - TimeSpan.FromHours(12), TimeSpan.FromMinutes(5));
        var traffic = new Traffic(c, ["Workshop"], ["Ivan"], ["Ivan"]);
        Deputies.On(c, "Workshop", "hidden deputy");
        // Whoever holds a power never waits for approval.
        var thread = traffic.Start("Ivan", "Workshop", ThreadFormats.Question);
        Deputies.Over(c, thread, "hidden watcher");
        foreach (var approve in new[] { true, false })
            Settle(c, traffic.Reply("Hanna", thread), "Ivan", approve);
        traffic.Reply("Hanna", thread);
        for (var i = 0; i < Cast.ActsPerDay / 2 + 3; i++)
        {
            c.Write(w => w.Do(typeof(LockThread), "Ivan", (db, a) => LockThread.Run(db, a, w.Id(thread) ?? "", "Quiet.", default)));
            c.Write(w => w.Do(typeof(UnlockThread), "Ivan", (db, a) => UnlockThread.Run(db, a, w.Id(thread) ?? "", "Loud.", default)));
        }
        Deputies.OverNoMore(c, thread, "hidden former watcher");
        Honours.For(c, $"open {Noun.Badge}", "Ivan", ["Ada", "Susan", "Ines"], traffic.Reply("Ivan", thread));
        Honours.For(c, "open secret", "Ivan", ["Ada", "Ines"], traffic.Reply("Ivan", thread));
        return c.Deeds;
    }

    /// <summary>Posts of somebody whom nobody has approved yet.</summary>
    private List<Deed> Held(int seed, IEnumerable<string> threads, IReadOnlyList<string> posts)
    {
        var c = new Chronicle("w", Layers.HeldAndHidden, seed + 3_000_000, End - TimeSpan.FromHours(20), TimeSpan.FromHours(1));
        var traffic = new Traffic(c, Open, ["Hanna"], [Cast.Moderator]);
        foreach (var board in Open)
            traffic.Start("Hanna", board, ThreadFormats.Question);
        foreach (var open in threads)
            traffic.Reply("Hanna", open);
        Remarks.Held(c, posts, "Hanna");
        Entrances.Knock(c);
        Entrances.Wait(c);
        return c.Deeds;
    }

    private List<Deed> OnMembersBoard(int seed, int size)
    {
        var c = new Chronicle("m", Layers.MembersBoards, seed + 4_000_000, _begun, Pause(size + 100));
        var traffic = new Traffic(c, ["Lounge"], [.. Cast.Authors, .. Cast.Outsiders], [Cast.Owner, Cast.Moderator, "Ivan"]);
        traffic.Tour();
        traffic.Go(size);
        Arrivals.Import(c, "halfway", "Lounge", peopled: false);
        Remarks.On(c, traffic, "Lounge", Cast.Authors, Cast.Moderator);
        Reports.On(c, traffic, ["Ada", "Mira", "Ole"], Cast.Moderator);
        return c.Deeds;
    }

    /// <summary>What is out of sight could have had any wording, title, tag and score.</summary>
    private IEnumerable<Deed> Wordings()
    {
        yield return Wording("deleted", Layers.HiddenBoards, PostState.Deleted, TimeSpan.FromMinutes(1));
        yield return Wording("hidden", Layers.HeldAndHidden, PostState.Hidden, TimeSpan.FromMinutes(2));
    }

    private Deed Wording(string name, Layers layer, PostState state, TimeSpan after) =>
        new(name, End + after, layer, w => w.Do(db => db.Write(async () => await Wordings(db, state), default)));

    private static async Task<string> Wordings(ForumDb db, PostState state)
    {
        var posts = await db
            .Posts.Where(p => p.State == state || p.Thread.State == state || (p.IsComment && p.ReplyTo!.State == state))
            .Select(p => p.Id)
            .ToListAsync();
        await db.Posts.Where(p => posts.Contains(p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.Html, p => p.Html + "<p>secret</p>"));
        // A hidden post keeps its stub, and with it the votes that everybody saw.
        await db
            .Posts.Where(p => posts.Contains(p.Id) && (p.State == PostState.Deleted || p.Thread.State != PostState.Visible))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Score, p => p.Score + 7).SetProperty(p => p.BaseScore, p => p.BaseScore + 7));
        await db.Revisions.Where(r => posts.Contains(r.PostId)).ExecuteUpdateAsync(s => s.SetProperty(r => r.Source, r => r.Source + " secret"));
        var threads = db.Threads.Where(t => t.State == state);
        var changed = await threads.ExecuteUpdateAsync(s => s.SetProperty(t => t.Title, "Secret"));
        // What became part of another thread has no votes of its own.
        await threads.Where(t => t.MergedPostId == null).ExecuteUpdateAsync(s => s.SetProperty(t => t.Score, t => t.Score + 7));
        await SearchIndex.All(db, db.Threads, db.Posts, default);
        return $"{changed}";
    }
}
