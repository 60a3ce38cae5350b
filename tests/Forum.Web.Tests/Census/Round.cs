
namespace Forum.Web.Tests.Census;

/// <summary>Goes through all endpoints of two twins as several visitors: first what only reads or must find nothing, then what writes.</summary>
/// <param name="sample">How many ids of each noun are tried on each endpoint.</param>
public sealed class Round(Twins twins, IReadOnlyList<Kind> kinds, Random dice, int sample)
{
    public int Responses { get; private set; }
    public List<string> Differences { get; } = [];

    public async Task Go()
    {
        var declarations = Declarations.For(twins.Plain.Host);
        var visitors = twins.Visitors.Where(v => kinds.Contains(v.Kind)).ToList();
        foreach (var visitor in visitors)
        foreach (var declaration in declarations)
        foreach (var call in Harmless(declaration))
            await Try(visitor, call);
        await twins.WriteReadMarks();
        foreach (var visitor in visitors)
        foreach (var declaration in declarations.Where(d => !d.IsReading))
            await Try(visitor, declaration.Make(declaration.Address(Some(twins.Ids[declaration.Noun].Shared, 1)[0])));
        foreach (var visitor in visitors)
        foreach (var address in new[] { "/", "/latest" })
            await Try(visitor, Call.Get(address));
    }

    private IEnumerable<Call> Harmless(Declaration declaration)
    {
        var (shared, hidden) = twins.Ids[declaration.Noun];
        var ids = declaration.IsReading ? Some(shared, sample).Concat(Some(hidden, sample)) : Some(hidden, sample);
        return ids.SelectMany(id => Some([.. declaration.Calls(id)], Math.Max(2, sample / 2)));
    }

    private async Task Try(Visitor visitor, Call call)
    {
        Responses++;
        if (await twins.Differ(visitor, call) is { } difference)
            Differences.Add(difference);
    }

    private IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int most) => of.Count <= most ? of : [.. dice.GetItems([.. of], most).Distinct()];
}
