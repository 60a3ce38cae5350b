namespace Forum.Domain.Elections.Counting;

/// <summary>How ballots become winners; docs/counting.md has the sources and the rounding of each.</summary>
public enum CountRule
{
    /// <summary>Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; the same in SSI 2011/399.</summary>
    Scottish,

    /// <summary>Reference Meek Rule of the Proportional Representation Foundation.</summary>
    Meek,

    /// <summary>Reference WIGM Rule of the Proportional Representation Foundation, without batch defeats.</summary>
    Wigm,

    /// <summary>Instant runoff, for one seat.</summary>
    Irv,

    /// <summary>Schulze's method with winning votes; elects the Condorcet winner where there is one.</summary>
    Schulze,

    /// <summary>Whoever is ranked at all is approved.</summary>
    Approval,
}
