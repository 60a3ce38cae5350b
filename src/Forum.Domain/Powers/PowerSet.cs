namespace Forum.Domain.Powers;

/// <summary>What a grant gives: some powers, or all of them, those of later versions included. Stored as words ("LockThread PinThread", "*").</summary>
public sealed class PowerSet
{
    public static readonly PowerSet All = new(null);
    public static readonly PowerSet None = new([]);
    private readonly HashSet<Power>? powers;

    private PowerSet(HashSet<Power>? powers) => this.powers = powers;

    public static PowerSet Of(params IEnumerable<Power> powers) => new([.. powers]);

    public bool IsAll => powers is null;

    /// <summary>The powers that it gives, all that there are where it gives all.</summary>
    public IReadOnlyList<Power> Named => [.. Enum.GetValues<Power>().Where(Has)];

    public bool Has(Power power) => powers is null || powers.Contains(power);

    /// <summary>What both give: a delegation never gives more than its parent.</summary>
    public PowerSet And(PowerSet other)
    {
        if (powers is null)
            return other;
        return other.powers is null ? this : new([.. powers.Intersect(other.powers)]);
    }

    /// <summary>What at least one of them gives.</summary>
    public static PowerSet Any(IEnumerable<PowerSet> sets) => sets.Aggregate(None, (all, set) => all.Or(set));

    private PowerSet Or(PowerSet other) => powers is null || other.powers is null ? All : new([.. powers, .. other.powers]);

    public override string ToString() => powers is null ? "*" : string.Join(' ', powers.Order());

    /// <summary>Reads the stored words; one that this version doesn't know gives nothing.</summary>
    public static PowerSet Parse(string words) =>
        words == "*" ? All : Of(words.Split(' ').Where(w => Enum.IsDefined(typeof(Power), w)).Select(Enum.Parse<Power>));
}
