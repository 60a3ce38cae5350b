namespace Forum.Domain.Moderation.Chains;

/// <summary>Compares acts with the links that tell of them, field by field, and each link with the one before it.</summary>
/// <param name="acts">By their numbers.</param>
/// <param name="grounds">What some of them rested on beside their grant, by the acts' numbers.</param>
/// <param name="links">In the order of their places, all chains together.</param>
/// <param name="audiences">Their words.</param>
/// <param name="known">What is still there, by public id.</param>
internal sealed class ChainCheck(
    IReadOnlyDictionary<long, ChainedAct> acts,
    IReadOnlyDictionary<long, SecondGround> grounds,
    IReadOnlyList<ActLink> links,
    IReadOnlyDictionary<long, string> audiences,
    IReadOnlySet<string> known
)
{
    private const int IdPart = 1;
    private const int TimePart = 2;
    private const int ByPart = 3;

    public IReadOnlyList<LogFault> Faults()
    {
        var ofActs = links.ToLookup(link => link.ActId);
        return
        [
            .. links.GroupBy(link => new ActChain(link.AudienceId, link.IsOpen)).SelectMany(InChain),
            .. acts.Values.SelectMany(act => OfAct(act, [.. ofActs[act.Id]])),
        ];
    }

    /// <summary>After the first break nothing more is said of a chain: all that follows rests on it.</summary>
    private IEnumerable<LogFault> InChain(IEnumerable<ActLink> chain)
    {
        var (hash, number) = (LinkHash.OfNothing, 0);
        foreach (var link in chain)
        {
            if (link.Number != ++number)
            {
                yield return new LogFault(LogFaultKind.Missing, null, number);
                yield break;
            }
            if (!LinkHash.Of(hash, link.Fields, link.TextHash).AsSpan().SequenceEqual(link.Hash))
            {
                yield return Fault(LogFaultKind.Broken, link);
                yield break;
            }
            if (!acts.ContainsKey(link.ActId))
                yield return Fault(LogFaultKind.Missing, link);
            hash = link.Hash;
        }
    }

    private IEnumerable<LogFault> OfAct(ChainedAct act, List<ActLink> told)
    {
        if (told.Where(link => link.Event == LinkEvent.Done).ToList() is not [var done])
            yield return new LogFault(LogFaultKind.Unchained, act.PublicId, 0);
        else if (!told.TrueForAll(link => Fits(act, link)) || !Holds(act, done) || !GroundHolds(act, told))
            yield return new LogFault(LogFaultKind.Changed, act.PublicId, done.Number);
        else if (act.UndoneBy != Last(told, LinkEvent.Undone) || act.RedactedBy != Last(told, LinkEvent.Redacted))
            yield return new LogFault(LogFaultKind.Changed, act.PublicId, done.Number);
    }

    /// <summary>Whether a link stands in the act's own chain and names it, its event and its moment in what was hashed.</summary>
    private static bool Fits(ChainedAct act, ActLink link) =>
        act.Chain == new ActChain(link.AudienceId, link.IsOpen)
        && ChainedAct.Parts(link.Fields) is [var name, var id, var ticks, ..]
        && name == link.Event.ToString()
        && (link.Event == LinkEvent.Done || link.Salt is null)
        && id == act.PublicId
        && ticks == link.At.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool Holds(ChainedAct act, ActLink done)
    {
        var (then, now) = (ChainedAct.Parts(done.Fields), ChainedAct.Parts(act.Fields(audiences[act.AudienceId])));
        return Agree(then, now) && TextHolds(act, done);
    }

    private bool GroundHolds(ChainedAct act, List<ActLink> told)
    {
        var links = told.FindAll(link => link.Event == LinkEvent.Grounded);
        if (!grounds.TryGetValue(act.Id, out var ground))
            return links.Count == 0;
        return links is [var link] && Agree(ChainedAct.Parts(link.Fields), ChainedAct.Parts(act.Fields(ground, Words(ground), link.At)));
    }

    private string Words(SecondGround ground) => ground.AudienceId is { } audience ? audiences[audience] : "";

    private bool Agree(string[] then, string[] now) =>
        then.Length == now.Length
        && then[IdPart] == now[IdPart]
        && then[TimePart] == now[TimePart]
        && then.Zip(now).All(field => field.First == field.Second || IsGone(field.First, field.Second));

    private bool IsGone(string then, string now) => now == ChainedAct.Gone && then.Length > 0 && !known.Contains(then);

    private static bool TextHolds(ChainedAct act, ActLink done) =>
        done.Salt is { } salt
            ? act.RedactedBy.Length == 0 && LinkHash.OfTexts(salt, act.Texts).AsSpan().SequenceEqual(done.TextHash)
            : act.RedactedBy.Length > 0 && act.Texts == ActTexts.None;

    private static string Last(List<ActLink> told, LinkEvent became) =>
        told.FindLast(link => link.Event == became) is { } link && ChainedAct.Parts(link.Fields) is { Length: > ByPart } parts ? parts[ByPart] : "";

    private LogFault Fault(LogFaultKind kind, ActLink link) => new(kind, acts.GetValueOrDefault(link.ActId)?.PublicId, link.Number);
}
