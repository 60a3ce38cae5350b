namespace Forum.Domain.Elections.Counting;

/// <summary>One stage (round): what was done, and where every vote was afterwards.</summary>
/// <param name="Of">Whose surplus was transferred, or who was excluded.</param>
/// <param name="Totals">Of everybody who stands, the excluded too.</param>
/// <param name="Exhausted">Votes on ballots that rank nobody who could still take them.</param>
/// <param name="Rounding">Votes lost to rounding down; with the totals and the exhausted they make the valid ballots.</param>
/// <param name="Quota">Null where the rule has none.</param>
/// <param name="Surplus">What was transferred as surplus; under Meek what elected candidates still hold above the quota. Null: neither.</param>
/// <param name="Transfers">What moved at this stage, from whom to whom. The first stage has none.</param>
public sealed record Stage(
    StageAction Action,
    IReadOnlyList<int> Of,
    IReadOnlyDictionary<int, Votes> Totals,
    Votes Exhausted,
    Votes Rounding,
    Votes? Quota,
    Votes? Surplus,
    IReadOnlyList<Transfer> Transfers
);

public enum StageAction
{
    /// <summary>First preferences; approvals.</summary>
    First,

    Surplus,

    Exclude,

    /// <summary>Under Schulze's method: the next place among those who are left.</summary>
    Place,
}

/// <param name="From">Null: the votes were exhausted, as it happens under Meek by a unit of rounding.</param>
/// <param name="To">Null: the votes are exhausted.</param>
public sealed record Transfer(int? From, int? To, Votes Votes);
