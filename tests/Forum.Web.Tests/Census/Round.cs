namespace Forum.Web.Tests.Census;

/// <summary>Goes through all endpoints of two twins as several visitors: first what only reads or must find nothing, then what writes.</summary>
/// <param name="sample">How many ids of each noun are tried on each endpoint.</param>
/// <param name="searches">How many queries are tried on each endpoint of the search, of those that both share and of the others, by a guest and by a member.</param>
public sealed class Round(Twins twins, IReadOnlyList<Kind> kinds, Random dice, int sample, int searches = 2)
{
    private readonly IReadOnlyList<Declaration> _declarations = Declarations.For(twins.Scene);
    private readonly List<Visitor> _visitors = [.. twins.Visitors.Where(v => kinds.Contains(v.Kind))];

    public int Responses { get; private set; }
    public List<string> Differences { get; } = [];

    public async Task Go()
    {
        // What is kept in memory of actors and the site is read anew after any change of a group, hidden ones too: that is behind them then.
        await Try(Visitor.Guest, Call.Get("/"));
        foreach (var (visitor, _, call) in Harmless())
            await Try(visitor, call, work: call.Method == "GET");
        await twins.WriteReadMarks();
        var patient = _visitors[dice.Next(_visitors.Count)];
        foreach (var visitor in _visitors)
        foreach (
            var declaration in _declarations
                .Where(d => !d.IsReading && (!d.IsSlow || visitor == patient) && !d.TheirOwn.Contains(visitor.Kind))
                .OrderBy(d => d.EndsVisit)
        )
            if (Some(twins.Ids[declaration.Noun].Shared, 1) is [var id])
                await Try(visitor, declaration.Make(id));
        await twins.DeliverNotices();
        foreach (var visitor in _visitors)
        foreach (var address in new[] { "/", "/latest", "/notices", "/unread", "/followed" })
            await Try(visitor, Call.Get(address));
    }

    /// <summary>What reads, and what would write on hidden things if it found them.</summary>
    public IEnumerable<(Visitor Visitor, Declaration Of, Call Call)> Harmless() =>
        from visitor in _visitors
        from declaration in _declarations
        where !declaration.TheirOwn.Contains(visitor.Kind)
        from call in Harmless(declaration, visitor)
        select (visitor, declaration, call);

    /// <summary>The same of some endpoints, with every id and every shape instead of some.</summary>
    public IEnumerable<(Visitor Visitor, Call Call)> All(IReadOnlyCollection<Declaration> of) =>
        from declaration in of
        let ids = twins.Ids[declaration.Noun]
        from id in declaration.IsReading ? ids.Shared.Concat(ids.Hidden) : ids.Hidden
        from call in declaration.Calls(id)
        from visitor in _visitors
        where !declaration.TheirOwn.Contains(visitor.Kind)
        select (visitor, call);

    private IEnumerable<Call> Harmless(Declaration declaration, Visitor visitor)
    {
        var (shared, hidden) = twins.Ids[declaration.Noun];
        var (most, shapes) =
            declaration.Noun == Noun.Query
                ? (visitor.Kind is Kind.Guest or Kind.Member ? searches : Math.Min(searches, sample), 1)
                : (sample, Math.Max(2, sample / 2));
        var ids = declaration.IsReading ? Some(shared, most).Concat(Some(hidden, most)) : Some(hidden, most);
        return ids.SelectMany(id => Some([.. declaration.Calls(id)], shapes));
    }

    private async Task Try(Visitor visitor, Call call, bool work = false)
    {
        Responses++;
        if (await twins.Differ(visitor, call, work) is { } difference)
            Differences.Add(difference);
    }

    private IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int most) => of.Count <= most ? of : [.. dice.GetItems([.. of], most).Distinct()];
}
