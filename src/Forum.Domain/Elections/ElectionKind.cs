namespace Forum.Domain.Elections;

/// <summary>What a vote decides. Stored by name.</summary>
public enum ElectionKind
{
    /// <summary>Who holds an office.</summary>
    Election,

    /// <summary>Whether a mandate ends: a vote between two choices without candidates, see <see cref="Recalls.RecallChoice"/>.</summary>
    Recall,

    /// <summary>Who holds the vacant seats of an office for the rest of the term.</summary>
    ByElection,
}
