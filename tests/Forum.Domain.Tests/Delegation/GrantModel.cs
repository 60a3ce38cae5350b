namespace Forum.Domain.Tests.Delegation;

/// <summary>
/// What grants mean, said a second time and as plainly as possible, for comparing with what the forum does. It shares no code with it: powers,
/// boards and audiences are words here, and everything is looked up by walking through lists.
/// </summary>
internal sealed class GrantModel
{
    internal sealed record Spot(string? Section, string? Board, string? Thread, string[] Tags, string Audience);

    internal sealed record Scope(string Kind, string Target);

    internal sealed record Given(string Name, string? Parent, string? Member, string? Group, string? Giver, string[] Powers, Scope Where)
    {
        public int Order { get; init; }
        public DateTime From { get; init; }
        public DateTime? Until { get; init; }
        public int? PerDay { get; init; }
        public int? Days { get; init; }
        public bool OnlyNew { get; init; }
        public bool IsClaim { get; init; }
    }

    private sealed record Done(string Grant, string Audience, DateTime At);

    private readonly List<Given> given = [];
    private readonly HashSet<string> dead = [];
    private readonly List<Done> done = [];
    private readonly HashSet<(string Member, string Group)> members = [];
    private readonly Dictionary<string, string> audienceOfBoard = [];
    private readonly Dictionary<string, string> groupOfAudience = [];

    public int Grants => given.Count;

    public void Board(string board, string audience, string? group = null)
    {
        audienceOfBoard[board] = audience;
        if (group is not null)
            groupOfAudience[audience] = group;
    }

    public void Join(string member, string group) => members.Add((member, group));

    public void Leave(string member, string group) => members.Remove((member, group));

    public bool IsIn(string member, string group) => members.Contains((member, group));

    public void Add(Given grant) => given.Add(grant with { Order = given.Count });

    public void Kill(string grant) => dead.Add(grant);

    public void Act(string grant, string audience, DateTime at) => done.Add(new Done(grant, audience, at));

    public bool Sees(string member, string board) =>
        !groupOfAudience.TryGetValue(audienceOfBoard[board], out var group) || members.Contains((member, group));

    public Given Named(string name) => given.Single(g => g.Name == name);

    public IEnumerable<Given> All => given;

    /// <summary>The grant and all above it, or nothing where one is dead.</summary>
    public List<Given>? Chain(Given grant, DateTime now)
    {
        var chain = new List<Given>();
        for (var g = grant; ; g = Named(g.Parent))
        {
            if (dead.Contains(g.Name) || (g.Until is { } end && end <= now))
                return null;
            chain.Add(g);
            if (g.Parent is null)
                return chain;
        }
    }

    public bool Holds(string member, Given grant) => grant.Member == member || (grant.Group is { } group && members.Contains((member, group)));

    private static bool Covers(Scope scope, Spot spot) =>
        scope.Kind == "site"
        || (scope.Kind == "section" && scope.Target == spot.Section)
        || (scope.Kind == "board" && scope.Target == spot.Board)
        || (scope.Kind == "thread" && scope.Target == spot.Thread)
        || (scope.Kind == "tag" && spot.Tags.Contains(scope.Target));

    private static int Width(Scope scope) => Array.IndexOf(["thread", "board", "section", "tag", "site"], scope.Kind);

    /// <summary>What is left of the allowances of a chain for one more act in an audience.</summary>
    public int Left(List<Given> chain, string audience, DateTime now)
    {
        var left = int.MaxValue;
        foreach (var limited in chain.Where(g => g.PerDay is not null))
        {
            var used = done.Count(d =>
                d.At.Date == now.Date && Pool(d.Audience) == Pool(audience) && Above(Named(d.Grant)).Exists(g => g.Name == limited.Name)
            );
            left = Math.Min(left, Math.Max(0, limited.PerDay!.Value - used));
        }
        return left;
    }

    private static string Pool(string audience) => audience == "members" ? "everyone" : audience;

    private List<Given> Above(Given grant)
    {
        var all = new List<Given> { grant };
        while (all[^1].Parent is { } parent)
            all.Add(Named(parent));
        return all;
    }

    /// <summary>The grant that an act would rest on, or "" where none gives the power, or "limit" where all that do are used up.</summary>
    public string Decide(string member, string power, Spot spot, DateTime now, bool? onNewcomer = null, int? days = null)
    {
        var giving =
            from grant in given
            where Holds(member, grant)
            let chain = Chain(grant, now)
            where chain is not null && chain.TrueForAll(g => g.Powers.Contains(power) && Covers(g.Where, spot) && g.From <= now)
            where onNewcomer is null || chain.TrueForAll(g => !g.OnlyNew || onNewcomer.Value)
            where onNewcomer is null || chain.TrueForAll(g => g.Days is null || (days is not null && days <= g.Days))
            select (grant, chain);
        var all = giving.ToList();
        var usable = all.Where(g => Left(g.chain, spot.Audience, now) > 0).ToList();
        if (usable.Count == 0)
            return all.Count == 0 ? "" : "limit";
        return usable
            .OrderBy(g => g.chain.Min(c => Width(c.Where)))
            .ThenBy(g => g.chain.Min(c => c.Until ?? DateTime.MaxValue))
            .ThenBy(g => g.grant.Order)
            .First()
            .grant.Name;
    }

    /// <summary>Whether somebody may make one grant out of another.</summary>
    /// <param name="counts">Whether something must be left of the allowance: when it is confirmed, it's the second holder's that counts.</param>
    public bool MayGive(string giver, Given wanted, Spot spot, bool sees, DateTime now, bool counts = true)
    {
        var parent = Named(wanted.Parent!);
        if (!Holds(giver, parent) || Chain(parent, now) is not { } chain || !sees)
            return false;
        if (wanted.Member == giver || (wanted.Group is { } group && members.Contains((giver, group))))
            return false;
        string[] onlyOnSite = ["SilenceMember", "SuspendMember"];
        return chain.Count <= 3
            && wanted.Powers.Length > 0
            && chain.TrueForAll(g =>
                g.From <= now
                && g.From <= wanted.From
                && g.Powers.Contains("Delegate")
                && wanted.Powers.All(g.Powers.Contains)
                && Covers(g.Where, spot)
                && (g.Until is null || (wanted.Until is not null && wanted.Until <= g.Until))
                && (g.PerDay is null || (wanted.PerDay is not null && wanted.PerDay <= g.PerDay))
                && (g.Days is null || (wanted.Days is not null && wanted.Days <= g.Days))
                && (!g.OnlyNew || wanted.OnlyNew)
            )
            && wanted.From >= now
            && (wanted.Until is null || (wanted.Until > now && wanted.Until > wanted.From))
            && (wanted.Where.Kind == "site" || !wanted.Powers.Any(onlyOnSite.Contains))
            && (!counts || Left(chain, spot.Audience, now) > 0);
    }

    private static readonly string[] Critical = ["SuspendMember", "Delegate"];

    /// <summary>Whether powers are given only when a second holder confirms it: critical ones over the whole site, where there is somebody else.</summary>
    public bool Waits(Given wanted, IEnumerable<string> people, IReadOnlyCollection<string> listed, DateTime now) =>
        wanted.Where.Kind == "site"
        && wanted.Powers.Any(Critical.Contains)
        && people.Any(p => p != wanted.Giver && !IsAbout(wanted, p) && Seconds(p, wanted, now).Any(g => g.Group is null || listed.Contains(g.Group)));

    private bool IsAbout(Given wanted, string person) => person == wanted.Member || (wanted.Group is { } group && members.Contains((person, group)));

    /// <summary>The grants by which somebody could be the second: all that it takes, over the whole site, and not from those who would hold it or who give it.</summary>
    private IEnumerable<Given> Seconds(string person, Given wanted, DateTime now) =>
        given.Where(g =>
            Holds(person, g)
            && Chain(g, now) is { } chain
            && chain.TrueForAll(c =>
                c.From <= now
                && c.Where.Kind == "site"
                && c.Powers.Contains("Delegate")
                && wanted.Powers.Where(Critical.Contains).All(c.Powers.Contains)
                && !(c.Member is not null && c.Member == wanted.Member)
                && !(c.Member is not null && c.Member == wanted.Giver && !c.IsClaim)
                && !(c.Group is not null && c.Group == wanted.Group)
            )
        );

    /// <summary>The grant that confirming rests on, or "" where it is refused.</summary>
    public string MayConfirm(string person, Given wanted, DateTime now)
    {
        if (person == wanted.Giver || IsAbout(wanted, person))
            return "";
        return Seconds(person, wanted, now)
                .Where(g => Left(Chain(g, now)!, "everyone", now) > 0)
                .OrderBy(g => Chain(g, now)!.Min(c => c.Until ?? DateTime.MaxValue))
                .ThenBy(g => g.Order)
                .FirstOrDefault()
                ?.Name
            ?? "";
    }

    /// <summary>The grant that taking one back rests on, or "" where it is refused.</summary>
    public string MayTakeBack(string member, Given grant, bool sees, DateTime now)
    {
        if (!sees || grant.IsClaim || Chain(grant, now) is not { } chain)
            return "";
        if (chain.Skip(1).FirstOrDefault(g => Holds(member, g)) is { } above)
            return above.Name;
        return grant.Member == member || grant.Giver == member ? grant.Name : "";
    }
}
