namespace Forum.Domain.Elections.Counting;

/// <summary>A choice among candidates whom the totals didn't part.</summary>
/// <param name="Stage">The stage whose totals were equal.</param>
/// <param name="Chosen">For what <paramref name="For"/> says: excluded, transferred first, elected.</param>
public sealed record Tie(int Stage, TieFor For, IReadOnlyList<int> Among, int Chosen, TieDecided By);

public enum TieFor
{
    Exclusion,
    Surplus,
    Election,
}

public enum TieDecided
{
    /// <summary>By the most recent stage at which they had unequal totals.</summary>
    EarlierStages,
    Seed,

    /// <summary>There was no seed: by the order that the file gives.</summary>
    FileOrder,
}
