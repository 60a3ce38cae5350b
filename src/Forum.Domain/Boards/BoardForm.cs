using Forum.Domain.Audiences;

namespace Forum.Domain.Boards;

/// <summary>What somebody wants a board to be; groups only matter where <see cref="Audience"/> is groups.</summary>
public sealed record BoardForm(
    string SectionId,
    string Name,
    string Description,
    AudienceKind Audience,
    IReadOnlyList<string> GroupIds,
    ThreadFormats Formats,
    int Position
)
{
    /// <summary>Members see only the threads that they start themselves, and the groups that review see all.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>The groups that review; they only matter where <see cref="OwnOnly"/> is said.</summary>
    public IReadOnlyList<string> ReviewerIds { get; init; } = [];

    /// <param name="readersToo">Whether the form says who sees the board and its threads.</param>
    internal List<Problem> Problems(bool readersToo)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(Name))
            problems.Add(new Problem(nameof(Name), ProblemKind.Required));
        if (Name.Length > Board.NameLimit)
            problems.Add(new Problem(nameof(Name), ProblemKind.TooLong, Board.NameLimit));
        if (Description.Length > Board.DescriptionLimit)
            problems.Add(new Problem(nameof(Description), ProblemKind.TooLong, Board.DescriptionLimit));
        if (Formats == ThreadFormats.None)
            problems.Add(new Problem(nameof(Formats), ProblemKind.Required));
        if (readersToo)
            problems.AddRange(ReaderProblems());
        if (Position is < 0 or > 10_000)
            problems.Add(new Problem(nameof(Position), ProblemKind.OutOfRange, 10_000));
        return problems;
    }

    private IEnumerable<Problem> ReaderProblems()
    {
        if (!Enum.IsDefined(Audience))
            yield return new Problem(nameof(Audience), ProblemKind.Unknown);
        if (Audience == AudienceKind.Groups && GroupIds.Count == 0)
            yield return new Problem(nameof(GroupIds), ProblemKind.Required);
        if (OwnOnly && ReviewerIds.Count == 0)
            yield return new Problem(nameof(ReviewerIds), ProblemKind.Required);
    }
}
