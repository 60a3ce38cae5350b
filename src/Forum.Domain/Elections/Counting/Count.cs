namespace Forum.Domain.Elections.Counting;

/// <summary>Counts ballots by a rule: exactly, and each time the same.</summary>
public static class Count
{
    /// <param name="seats">Null: as many as the file says; one under the instant runoff, whatever the file says.</param>
    /// <param name="seed">Hexadecimal digits that decide ties; null: the order of the file does.</param>
    /// <exception cref="ArgumentException">Fewer than one seat, or several under the instant runoff.</exception>
    public static CountResult Run(BallotFile file, CountRule rule, int? seats = null, string? seed = null)
    {
        var places = seats ?? (rule == CountRule.Irv ? 1 : file.Seats);
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 1, nameof(seats));
        if (!Fills(rule, places))
            throw new ArgumentException("The instant runoff fills one seat.", nameof(seats));
        var order = TieBreak.Of(file, seed);
        return rule switch
        {
            CountRule.Scottish => ParcelCount.Run(file, ParcelRule.Scottish, places, order),
            CountRule.Meek => MeekCount.Run(file, places, order),
            CountRule.Wigm => ParcelCount.Run(file, ParcelRule.Wigm, places, order),
            CountRule.Irv => ParcelCount.Run(file, ParcelRule.Irv, places, order),
            CountRule.Schulze => SchulzeCount.Run(file, places, order),
            _ => ApprovalCount.Run(file, places, order),
        };
    }

    /// <summary>Whether a rule can fill so many seats.</summary>
    public static bool Fills(CountRule rule, int seats) => seats == 1 || (seats > 1 && rule != CountRule.Irv);
}
