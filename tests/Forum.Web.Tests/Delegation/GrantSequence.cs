using System.Globalization;
using Forum.Domain.Tests.Delegation;
using Given = Forum.Domain.Tests.Delegation.GrantModel.Given;
using Spot = Forum.Domain.Tests.Delegation.GrantModel.Spot;

namespace Forum.Web.Tests.Delegation;

/// <summary>One sequence of requests to a forum, and the model beside it.</summary>
internal sealed class GrantSequence
{
    private static readonly string[] Powers = ["LockThread", "PinThread", "Delegate"];
    private static readonly string[] Boards = ["A", "B"];
    private readonly GrantVillage village;
    private readonly int seed;
    private readonly IDictionary<string, int> tally;
    private readonly Random random;
    private readonly GrantModel model = new();
    private readonly Dictionary<string, string> ids = [];
    private readonly HashSet<string> done = [];
    private readonly Dictionary<string, string> proposed = [];

    public GrantSequence(GrantVillage village, int seed, IDictionary<string, int> tally)
    {
        (this.village, this.seed, this.tally, random) = (village, seed, tally, new Random(seed));
        model.Board("A", "everyone");
        model.Board("B", "hidden", GrantVillage.Hidden);
        foreach (var insider in GrantVillage.Insiders)
            model.Join(insider, GrantVillage.Hidden);
        ids["claim"] = village["claim"];
        model.Add(new Given("claim", null, GrantVillage.Owner, null, null, Powers, new("site", "")) { From = DateTime.MinValue, IsClaim = true });
    }

    public async Task Go(int steps)
    {
        // A leader to begin with, or most sequences would be refusals.
        await Give("claim", GrantVillage.Owner, Any(GrantVillage.People.Skip(1).ToList()), Powers);
        for (var i = 0; i < steps; i++)
            await (
                random.Next(10) switch
                {
                    < 4 => Give(),
                    4 => TakeBack(),
                    5 => Wait(),
                    _ => Act(),
                }
            );
    }

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private void Count(string what) => tally[what] = tally.TryGetValue(what, out var so) ? so + 1 : 1;

    private Task Wait()
    {
        village.Forum.Clock.Pass(TimeSpan.FromHours(random.Next(1, 30)));
        return Task.CompletedTask;
    }

    private Task Give()
    {
        var parent = Any([.. model.All]);
        var giver = random.Next(8) > 0 ? parent.Member! : Any(GrantVillage.People);
        string[] powers = [.. parent.Powers.Where(_ => random.Next(4) > 0)];
        if (random.Next(10) == 0)
            powers = [.. powers.Append(Any(Powers)).Distinct()];
        return Give(parent.Name, giver, Any(GrantVillage.People), powers);
    }

    private async Task Give(string parentName, string giver, string member, string[] powers)
    {
        var parent = model.Named(parentName);
        var kind = parent.Where.Kind is var held && random.Next(4) > 0 ? held : Any(["site", "board", "thread"]);
        var board = parent.Where.Target.Length > 0 && random.Next(5) > 0 ? parent.Where.Target[^1..] : Any(Boards);
        var target = kind switch
        {
            "site" => "",
            "board" => board,
            _ => "t" + board,
        };
        // The form asks for a last day; midnight after it is the end.
        var end = random.Next(3) == 0 ? (DateTime?)null : village.Now.Date.AddDays(random.Next(-1, 6));
        var until = parent.Until is { } most && random.Next(5) > 0 && (end is null || end > most) ? most : end;
        var perDay = random.Next(3) == 0 ? (int?)null : random.Next(1, 3);
        if (parent.PerDay is { } least && random.Next(5) > 0 && (perDay is null || perDay > least))
            perDay = least;
        var wanted = new Given($"g{model.Grants}", parentName, member, null, giver, powers, new(kind, target)) { Until = until, PerDay = perDay };

        var answer = await village.Post(
            giver,
            "/powers/give",
            [
                ("Parent", ids[parentName]),
                ("Member", member),
                .. powers.Select(p => ("Powers", p)),
                ("Where", kind == "site" ? "site" : $"{kind}:{village[target]}"),
                ("Until", until is { } at ? at.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ""),
                ("ActsPerDay", $"{perDay}"),
                ("Reason", "To help."),
            ]
        );

        var now = village.Now;
        var spot = kind switch
        {
            "site" => new Spot(null, null, null, [], "everyone"),
            "board" => On(target),
            _ => On(target[1..]) with { Thread = target },
        };
        wanted = wanted with { From = now };
        var may = model.MayGive(giver, wanted, spot, kind == "site" || model.Sees(giver, spot.Board!), now);
        Count(may ? "given" : "not given");
        Same(may, answer.Status == 302, $"{giver} gives {wanted} [{string.Join(' ', powers)}]: {answer.Status}");
        if (!may)
            return;
        var waits = model.Waits(wanted, GrantVillage.People, [], now);
        // What one has proposed already leads to that proposal, and isn't another act.
        var again = waits && proposed.TryGetValue(Form(wanted), out var before) && before == answer.Header("Location");
        Same(again, answer.Header("Location") is { } where && proposed.ContainsValue(where), $"{giver} proposes {wanted} again");
        if (!again)
        {
            Assert.Equal(ids[parentName], (await village.Newest()).Ground);
            model.Act(parentName, spot.Audience, now);
        }
        if (waits)
        {
            proposed[Form(wanted)] = answer.Header("Location")!;
            await Confirm(wanted, answer.Header("Location")!);
        }
        else
        {
            Same(true, answer.Header("Location")!.StartsWith("/powers/mine?given=", StringComparison.Ordinal), $"{giver} gives {wanted} at once");
            await Stands(wanted);
        }
    }

    private static string Form(Given wanted) =>
        $"{wanted.Giver} {wanted.Parent} {wanted.Member} {string.Join(' ', wanted.Powers.Order())} {wanted.Until:O} {wanted.PerDay}";

    private async Task Stands(Given wanted)
    {
        ids[wanted.Name] = (await village.Newest()).Newest;
        model.Add(wanted);
    }

    /// <summary>Somebody tries to be the second holder, perhaps who can't; what isn't confirmed is left to wait.</summary>
    private async Task Confirm(Given wanted, string proposal)
    {
        Same(true, proposal.StartsWith("/powers/proposals/", StringComparison.Ordinal), $"{wanted} waits");
        var who = Any(GrantVillage.People);
        var answer = await village.Post(who, proposal + "?handler=Confirm", ("Reason", "I agree."));
        var now = village.Now;
        wanted = wanted with { From = now };
        var ground = model.MayConfirm(who, wanted, now);
        var may = ground != "" && model.MayGive(wanted.Giver!, wanted, new Spot(null, null, null, [], "everyone"), sees: true, now, counts: false);
        Count(may ? "confirmed" : "not confirmed");
        Same(may, answer.Status == 302, $"{who} confirms {wanted}: {answer.Status}");
        if (!may)
            return;
        Assert.Equal(ids[ground], (await village.Newest()).Ground);
        model.Act(ground, "everyone", now);
        proposed.Remove(Form(wanted));
        await Stands(wanted);
    }

    private async Task TakeBack()
    {
        var grant = Any([.. model.All]);
        var who = random.Next(2) == 0 ? Any(GrantVillage.People) : Any([grant.Member!, grant.Giver ?? GrantVillage.Owner]);
        var board = grant.Where.Target.Length == 0 ? null : grant.Where.Target[^1..];

        var answer = await village.Post(who, "/powers/end?grant=" + ids[grant.Name], ("Reason", "Enough."));

        var expected = model.MayTakeBack(who, grant, board is null || model.Sees(who, board), village.Now);
        Count(expected == "" ? "not taken" : "taken");
        Same(expected != "", answer.Status == 302, $"{who} takes back {grant}: {answer.Status}");
        if (expected == "")
            return;
        Assert.Equal(ids[expected], (await village.Newest()).Ground);
        model.Kill(grant.Name);
        model.Act(expected, board is null ? "everyone" : On(board).Audience, village.Now);
    }

    private async Task Act()
    {
        var (board, power) = (Any(Boards), Any(["Lock", "Pin"]));
        var (thread, key) = ("t" + board, power + board);
        var deed = done.Contains(key) ? "Un" + power.ToLowerInvariant() : power;
        var who = Any(GrantVillage.People.Where(p => random.Next(3) == 0 || model.All.Any(g => g.Member == p)).DefaultIfEmpty("Ben").ToList());

        var answer = await village.Post(who, $"/t/{village[thread]}/moderate?handler={deed}", ("Reason", "It is answered."));

        var spot = On(board) with { Thread = thread };
        var expected = model.Sees(who, board) ? model.Decide(who, power + "Thread", spot, village.Now) : "";
        Count(
            expected switch
            {
                "" => "not acted",
                "limit" => "used up",
                _ => "acted",
            }
        );
        Same(expected is not ("" or "limit"), answer.Status == 302, $"{who} {deed} {thread}: {expected}, but {answer.Status}");
        Same(model.Sees(who, board), answer.Status != 404, $"{who} sees {thread}: {answer.Status}");
        if (expected is "" or "limit")
            return;
        Assert.Equal(ids[expected], (await village.Newest()).Ground);
        if (!done.Remove(key))
            done.Add(key);
        model.Act(expected, spot.Audience, village.Now);
    }

    private static Spot On(string board) => new(null, board, null, [], board == "A" ? "everyone" : "hidden");

    private void Same(bool expected, bool got, string what) => Assert.True(expected == got, $"seed {seed}: {what}");
}
