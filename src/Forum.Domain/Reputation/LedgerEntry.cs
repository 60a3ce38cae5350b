namespace Forum.Domain.Reputation;

/// <summary>One line that a member's ledger should have.</summary>
/// <param name="Occasion">With member and rule it tells one line from another: a post, a post and a day, or a sanction.</param>
/// <param name="Day">Its first moment, in UTC.</param>
/// <param name="AudienceId">Who can know of it.</param>
/// <param name="Count">How often it happened.</param>
/// <param name="Points">In all.</param>
internal sealed record LedgerEntry(
    string Member,
    long MemberId,
    PointRule Rule,
    string Occasion,
    DateTime Day,
    long AudienceId,
    long? PostId,
    long? ActId,
    int Count,
    int Points
);
