using Forum.Domain.Audiences;

namespace Forum.Domain.Import;

/// <summary>Where a community shall go.</summary>
/// <param name="Board">A board's public id, or its name, small and capital letters alike; where there is none, a board of that name is opened.</param>
/// <param name="Audience">Who shall see it; null: those who see the board that is there, or everybody where it must be opened.</param>
/// <param name="Group">The group's name where the audience is groups; made where there is none.</param>
/// <param name="Language">The language that the community writes in (BCP 47); null: the site's.</param>
public sealed record ImportTarget(string Board, AudienceKind? Audience = null, string? Group = null, string? Language = null);

/// <summary>What an import came to.</summary>
/// <param name="BoardId">The public id of the board.</param>
/// <param name="NothingNew">Whether all of it had been brought in before, so that nothing was changed.</param>
/// <param name="Posts">Without comments.</param>
/// <param name="Remarks">What was left out or mended, each with how often.</param>
public sealed record ImportReport(
    string BoardId,
    string BoardName,
    bool NothingNew,
    int Members,
    int Threads,
    int Posts,
    int Comments,
    IReadOnlyList<SourceRemark> Remarks
);
