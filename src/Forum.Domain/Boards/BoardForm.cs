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
    internal List<Problem> Problems()
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
        if (!Enum.IsDefined(Audience))
            problems.Add(new Problem(nameof(Audience), ProblemKind.Unknown));
        if (Audience == AudienceKind.Groups && GroupIds.Count == 0)
            problems.Add(new Problem(nameof(GroupIds), ProblemKind.Required));
        if (Position is < 0 or > 10_000)
            problems.Add(new Problem(nameof(Position), ProblemKind.OutOfRange, 10_000));
        return problems;
    }
}
