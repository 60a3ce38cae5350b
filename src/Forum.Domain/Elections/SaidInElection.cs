namespace Forum.Domain.Elections;

/// <summary>Words of one member in an election.</summary>
/// <param name="Id">Of the candidacy; of an objection, its own.</param>
/// <param name="Question">Of an answer: the id of the question.</param>
public sealed record SaidInElection(SaidKind Kind, string Id, string? Question = null);

public enum SaidKind
{
    /// <summary>What a candidate says when they stand.</summary>
    Statement,

    /// <summary>What a candidate answers to a question.</summary>
    Answer,

    /// <summary>What an elector says against a result.</summary>
    Objection,
}
