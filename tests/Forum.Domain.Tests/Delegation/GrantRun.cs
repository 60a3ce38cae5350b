using Forum.Domain.Audiences;
using Forum.Domain.Delegation;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Given = Forum.Domain.Tests.Delegation.GrantModel.Given;
using Spot = Forum.Domain.Tests.Delegation.GrantModel.Spot;

namespace Forum.Domain.Tests.Delegation;

/// <summary>One forum in which random things happen, and its model beside it.</summary>
internal sealed class GrantRun(int seed, Dictionary<string, int> tally) : IDisposable
{
    private static readonly string[] Powers = ["LockThread", "PinThread", "SilenceMember", "SuspendMember", "Delegate"];
    private static readonly string[] People = ["Odile", "Ada", "Ben", "Cleo", "Dora", "Emil"];
    private static readonly string[] Groups = ["Hidden", "Helpers"];
    private readonly TestForum forum = new();
    private readonly Random random = new(seed);
    private readonly GrantModel model = new();
    private readonly Dictionary<string, string> ids = [];
    private readonly Dictionary<string, long> numbers = [];
    private readonly Dictionary<string, Spot> spots = [];
    private readonly Dictionary<string, Place> places = [];
    private readonly HashSet<string> locked = [];
    private readonly Dictionary<string, (Given Wanted, DateTime At)> proposed = [];
    private Actor theOperator = Actor.Guest;

    private DateTime Now => forum.Clock.Now.UtcDateTime;

    public void Dispose() => forum.Dispose();

    public async Task<long> Go(int changes)
    {
        await Build();
        long done = 0;
        for (var i = 0; i < changes; i++)
        {
            await Change();
            done += 1 + await Compare(Any(People));
        }
        return done;
    }

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private void Count(string what) => tally[what] = tally.GetValueOrDefault(what) + 1;

    private async Task Build()
    {
        theOperator = await forum.Operator();
        ids["Odile"] = (await forum.Owner()).PublicId;
        foreach (var name in People.Skip(1))
            ids[name] = (await forum.Member(name)).PublicId;
        foreach (var name in Groups)
            ids[name] = await forum.Done(db => CreateGroup.Run(db, theOperator, new GroupForm(name, "", name == "Helpers"), default));
        foreach (
            var (board, kind, audience) in new[]
            {
                ("A", AudienceKind.Everyone, "everyone"),
                ("B", AudienceKind.Groups, "hidden"),
                ("C", AudienceKind.Members, "members"),
            }
        )
        {
            ids[board] = await forum.Board(board, kind, kind == AudienceKind.Groups ? [ids["Hidden"]] : []);
            model.Board(board, audience, kind == AudienceKind.Groups ? "Hidden" : null);
        }
        await forum.Done(db => AddToGroup.Run(db, theOperator, ids["Hidden"], "Emil", null, "", default));
        var emil = await forum.Again(ids["Emil"]);
        foreach (var board in new[] { "A", "B", "C" })
            ids["t" + board] = await forum.Thread(emil, ids[board]);
        model.Join("Emil", "Hidden");
        await forum.With(async db =>
        {
            foreach (var thread in await db.Threads.Include(t => t.Board).ThenInclude(b => b.Section).ToListAsync())
            {
                var name = thread.Board.Name;
                ids["s" + name] = thread.Board.Section.PublicId;
                var audience = name switch
                {
                    "A" => "everyone",
                    "B" => "hidden",
                    _ => "members",
                };
                (spots["t" + name], places["t" + name]) = (new Spot("s" + name, name, "t" + name, ["log"], audience), thread.Place);
                (spots[name], places[name]) = (new Spot("s" + name, name, null, [], audience), thread.Board.Place);
            }
            (spots["site"], places["site"]) = (new Spot(null, null, null, [], "everyone"), Place.Site);
            var claim = await db.Grants.SingleAsync();
            ids["claim"] = claim.PublicId;
            numbers["claim"] = claim.Id;
            model.Add(new Given("claim", null, "Odile", null, null, Powers, new("site", "")) { From = claim.From, IsClaim = true });
            return 0;
        });
        model.Act("claim", "everyone", Now);
    }

    private Task Change() =>
        random.Next(10) switch
        {
            < 3 => Give(),
            3 => TakeBack(),
            4 when proposed.Count > 0 => Confirm(),
            5 => ChangeGroup(),
            6 => Wait(),
            _ => Act(),
        };

    private Task Wait()
    {
        forum.Clock.Now += TimeSpan.FromMinutes(random.Next(1, 200));
        return Task.CompletedTask;
    }

    private async Task ChangeGroup()
    {
        var (who, group) = (Any(People), Any(Groups));
        if (model.IsIn(who, group))
        {
            await forum.Done(db => RemoveFromGroup.Run(db, theOperator, ids[group], ids[who], "", default));
            model.Leave(who, group);
        }
        else
        {
            await forum.Done(db => AddToGroup.Run(db, theOperator, ids[group], who, null, "", default));
            model.Join(who, group);
        }
    }

    private async Task Give()
    {
        var living = model.All.Where(g => model.Chain(g, Now) is not null).ToList();
        var parent = Any(living);
        var giver = parent.Member is { } holder && random.Next(8) > 0 ? holder : Any(People);
        var kind = Any(["site", "section", "board", "thread", "tag", parent.Where.Kind, parent.Where.Kind]);
        var board = Any(["A", "B", "C"]);
        var target = kind switch
        {
            "site" => "",
            "section" => "s" + board,
            "board" => board,
            "thread" => "t" + board,
            _ => Any(["log", "vpn"]),
        };
        if (kind == parent.Where.Kind && random.Next(4) > 0)
            target = parent.Where.Target;
        var toGroup = random.Next(5) == 0;
        string[] powers =
        [
            .. parent
                .Powers.Where(p => kind == "site" || !p.EndsWith("Member", StringComparison.Ordinal) || random.Next(20) == 0)
                .Where(_ => random.Next(5) > 0),
        ];
        if (random.Next(25) == 0)
            powers = [.. powers.Append(Any(Powers)).Distinct()];
        var wanted = new Given(
            $"g{model.Grants}",
            parent.Name,
            toGroup ? null : Any(People),
            toGroup ? Any(Groups) : null,
            giver,
            powers,
            new(kind, target)
        )
        {
            From = random.Next(6) == 0 ? Now.AddMinutes(random.Next(-60, 2_000)) : Now,
            Until = Narrowed(parent.Until, () => Now.AddMinutes(random.Next(-100, 9_000)), (a, b) => a < b),
            PerDay = Narrowed(parent.PerDay, () => random.Next(0, 5), (a, b) => a < b),
            Days = Narrowed(parent.Days, () => random.Next(1, 40), (a, b) => a < b),
            OnlyNew = parent.OnlyNew ? random.Next(10) > 0 : random.Next(6) == 0,
        };
        var spot = kind switch
        {
            "site" => spots["site"],
            "section" => new Spot(target, null, null, [], spots[target[1..]].Audience),
            "board" => spots[target],
            "thread" => spots[target] with { Tags = [] },
            _ => new Spot(null, null, null, [target], "everyone"),
        };
        var sees =
            kind is "site" or "tag"
            || model.Sees(giver, spot.Board ?? target[1..])
            || (kind == "section" && model.Decide(giver, "ChangeBoards", spot, Now) != "");
        // The model knows the few powers that are tried, the claim gives those of boards too.
        sees |= kind == "section" && giver == "Odile";
        if (kind == "section" && !model.Sees(giver, target[1..]))
            spot = spot with { Audience = "everyone" };
        var knows = wanted.Group != "Hidden" || giver == "Odile";
        var expected = knows && wanted.PerDay is not 0 && model.MayGive(giver, wanted, spot, sees, Now);
        await Try(giver, wanted, spot, expected);
    }

    private T? Narrowed<T>(T? held, Func<T> any, Func<T, T, bool> less)
        where T : struct
    {
        var made = random.Next(3) == 0 ? (T?)null : any();
        if (held is { } most && random.Next(6) > 0 && (made is null || !less(made.Value, most)))
            return most;
        return made;
    }

    private async Task Try(string giver, Given wanted, Spot spot, bool expected)
    {
        var where = wanted.Where.Kind is "site" ? "site" : $"{wanted.Where.Kind}:{ids.GetValueOrDefault(wanted.Where.Target, wanted.Where.Target)}";
        var form = new DelegationForm(
            ids[wanted.Parent!],
            wanted.Member,
            wanted.Group is { } g ? ids[g] : null,
            wanted.Powers,
            where,
            wanted.From == Now ? null : wanted.From,
            wanted.Until,
            wanted.PerDay,
            wanted.Days,
            wanted.OnlyNew,
            "because"
        );
        var actor = await forum.Again(ids[giver]);
        var outcome = await forum.With(db => DelegatePowers.Run(db, actor, form, default));
        Count(expected ? "given" : "not given");
        var told = outcome is Outcome<Deed>.Invalid(var problems) ? string.Join("; ", problems) : $"{outcome}";
        Assert.True(
            expected == outcome is Outcome<Deed>.Done,
            $"seed {seed}: {giver} gives {wanted} [{string.Join(' ', wanted.Powers)}]: {expected}, but {told}"
        );
        if (outcome is not Outcome<Deed>.Done(var deed))
            return;
        var waits = model.Waits(wanted, People, ["Helpers"], Now);
        Assert.True(waits == deed.Waits, $"seed {seed}: {giver} gives {wanted}: waits {waits}, but {deed.Waits}");
        model.Act(wanted.Parent!, spot.Audience, Now);
        if (waits)
        {
            Count("proposed");
            proposed[deed.Id] = (wanted, Now);
        }
        else
            await Stands(wanted, deed.Id);
    }

    private async Task Stands(Given wanted, string id)
    {
        ids[wanted.Name] = id;
        numbers[wanted.Name] = await forum.With(db => db.Grants.Where(x => x.PublicId == id).Select(x => x.Id).SingleAsync());
        model.Add(wanted);
    }

    /// <summary>Somebody confirms what waits, or tries to; what was proposed is tried once or withdrawn, so that few wait.</summary>
    private async Task Confirm()
    {
        var (id, (asked, at)) = proposed.ElementAt(random.Next(proposed.Count));
        // Names are numbers in order of giving; what was to begin meanwhile begins now.
        var wanted = asked with
        {
            Name = $"g{model.Grants}",
            From = asked.From < Now ? Now : asked.From,
        };
        var who = Any(People);
        var actor = await forum.Again(ids[who]);
        var knows = wanted.Group != "Hidden" || asked.Giver == "Odile" || model.IsIn(asked.Giver!, "Hidden");
        var ground = model.MayConfirm(who, wanted, Now);
        var stillMay = knows && model.MayGive(asked.Giver!, wanted, spots["site"], sees: true, Now, counts: false);
        var sees = wanted.Group != "Hidden" || who == "Odile" || model.IsIn(who, "Hidden");
        var expected = sees && ground != "" && stillMay && Now < at.AddDays(14);
        var outcome = await forum.With(db => ConfirmProposal.Run(db, actor, id, null, default));
        Count(expected ? "confirmed" : "not confirmed");
        Assert.True(
            expected == outcome is Outcome<string>.Done,
            $"seed {seed}: {who} confirms {wanted} [{string.Join(' ', wanted.Powers)}]: {ground} {stillMay}, but {outcome}"
        );
        if (outcome is not Outcome<string>.Done(var act))
        {
            if (random.Next(4) == 0)
                proposed.Remove(id);
            return;
        }
        proposed.Remove(id);
        var (by, grant) = await forum.With(db =>
            db.Acts.Where(a => a.PublicId == act).Select(a => ValueTuple.Create(a.GrantId, a.After)).SingleAsync()
        );
        Assert.Equal(numbers[ground], by);
        model.Act(ground, "everyone", Now);
        await Stands(wanted, grant!);
    }

    private async Task TakeBack()
    {
        var grant = Any([.. model.All.TakeLast(12)]);
        var who = random.Next(2) == 0 ? Any(People) : grant.Member ?? grant.Giver ?? "Odile";
        var board = grant.Where.Kind switch
        {
            "board" => grant.Where.Target,
            "thread" or "section" => grant.Where.Target[1..],
            _ => "A",
        };
        // Only its members and the owner know of a group that isn't listed.
        var sees =
            (model.Sees(who, board) || (grant.Where.Kind == "section" && who == "Odile"))
            && (grant.Group != "Hidden" || who == "Odile" || model.IsIn(who, grant.Group));
        var ground = model.MayTakeBack(who, grant, sees, Now);
        var actor = await forum.Again(ids[who]);
        var outcome = await forum.With(db => TakeBackPowers.Run(db, actor, ids[grant.Name], "enough", default));
        Count(ground == "" ? "not taken" : "taken");
        Assert.True(ground != "" == outcome is Outcome<string>.Done, $"seed {seed}: {who} takes back {grant}: {ground}, but {outcome}");
        if (outcome is not Outcome<string>.Done(var act))
            return;
        var (by, audience) = await forum.With(db =>
            db.Acts.Where(a => a.PublicId == act).Select(a => ValueTuple.Create(a.GrantId, a.AudienceId)).SingleAsync()
        );
        Assert.Equal(numbers[ground], by);
        model.Kill(grant.Name);
        model.Act(
            ground,
            audience == Audience.EveryoneId ? "everyone"
                : audience == Audience.MembersId ? "members"
                : "hidden",
            Now
        );
    }

    private async Task Act()
    {
        var board = Any(["A", "B", "C"]);
        string[] able = [.. People.Skip(1).Where(p => model.Decide(p, "LockThread", spots["t" + board], Now) != "")];
        var who = able.Length > 0 && random.Next(4) > 0 ? Any(able) : Any(People);
        var thread = "t" + board;
        var actor = await forum.Again(ids[who]);
        var expected = model.Sees(who, board) ? model.Decide(who, "LockThread", spots[thread], Now) : "";
        var outcome = locked.Contains(thread)
            ? await forum.With(db => UnlockThread.Run(db, actor, ids[thread], "talk", default))
            : await forum.With(db => LockThread.Run(db, actor, ids[thread], "hush", default));
        Count(
            expected switch
            {
                "" => "not acted",
                "limit" => "used up",
                _ => "acted",
            }
        );
        Assert.True(expected is not ("" or "limit") == outcome is Outcome<string>.Done, $"seed {seed}: {who} on {thread}: {expected}, but {outcome}");
        if (outcome is not Outcome<string>.Done(var act))
            return;
        Assert.Equal(numbers[expected], await forum.With(db => db.Acts.Where(a => a.PublicId == act).Select(a => a.GrantId).SingleAsync()));
        if (!locked.Remove(thread))
            locked.Add(thread);
        model.Act(expected, spots[thread].Audience, Now);
    }

    /// <summary>All powers of one actor in all places that they see.</summary>
    private async Task<int> Compare(string who)
    {
        var (actor, compared) = (await forum.Again(ids[who]), 0);
        foreach (var (name, spot) in spots.Where(s => s.Value.Board is null || model.Sees(who, s.Value.Board)))
        foreach (var power in Powers)
        {
            Same($"{who} {power} {name}", model.Decide(who, power, spot, Now), Authority.Decide(actor, Enum.Parse<Power>(power), places[name], Now));
            compared++;
        }
        foreach (var (standing, days) in new (Standing, int?)[] { (Standing.Newcomer, 3), (Standing.Member, 20), (Standing.Newcomer, null) })
        {
            var expected = model.Decide(who, "SilenceMember", spots["site"], Now, standing == Standing.Newcomer, days);
            var decision = Authority.DecideSanction(actor, Power.SilenceMember, Place.Site, standing, days, lifting: false, Now);
            Assert.True(
                expected is "" or "limit" ? !decision.IsAllowed : decision.Grant?.Id == numbers[expected],
                $"seed {seed}: {who} sanctions: {expected}, but {decision}"
            );
            compared++;
        }
        return compared;
    }

    private void Same(string what, string expected, Decision decision)
    {
        var same = expected switch
        {
            "" => decision.Refuses(out var why) && why == Denial.NoPower,
            "limit" => decision.Refuses(out var why) && why == Denial.LimitReached,
            _ => decision.Grant?.Id == numbers[expected],
        };
        Assert.True(same, $"seed {seed}: {what}: {expected}, but {decision}");
    }
}
