namespace Forum.Domain.Elections.Vacancies;

/// <summary>How a seat is filled whose holder went before the term's end. Stored by name in the rules of an election.</summary>
public enum VacancyRule
{
    /// <summary>The seat is voted for again, for the rest of the term.</summary>
    ByElection,

    /// <summary>The last ballots are counted again without those who went, among those who would serve, see <see cref="Countback"/>.</summary>
    Countback,
}
