using Forum.Domain.Members;
using Forum.Domain.Members.Groups;

namespace Forum.Domain.Threads;

/// <summary>A member's page as one actor sees it: counters from public activity, what they wrote by the viewer's eyes only.</summary>
/// <param name="Email">Null where there is none, or the member doesn't show it to this actor.</param>
/// <param name="Activity">Null where the member doesn't show it.</param>
/// <param name="Shows">What others see of it; the member themselves sees everything.</param>
public sealed record MemberPage(
    MemberCard Member,
    DateTime JoinedAt,
    string AboutHtml,
    string? Email,
    PublicActivity Public,
    MemberActivity? Activity,
    IReadOnlyList<GroupLine> Groups,
    IReadOnlyList<SanctionLine> Sanctions,
    ProfileParts Shows,
    bool IsSelf,
    bool CanHelp,
    bool CanSuspend,
    bool CanSilence
)
{
    /// <summary>What an imported member was called at the source, where it could not be kept.</summary>
    public string? SourceName { get; init; }

    /// <summary>It came with an import, and nobody has taken it over yet.</summary>
    public bool IsUnclaimed { get; init; }

    /// <summary>Of the last year, for the member themselves and for those who may warn.</summary>
    public IReadOnlyList<WarningLine> Warnings { get; init; } = [];

    /// <summary>What the member lacks for the next step, for themselves; null for others, and where there is none.</summary>
    public NextStanding? Next { get; init; }

    /// <summary>The viewer may warn them.</summary>
    public bool CanWarn { get; init; }

    /// <summary>The viewer may read and write notes about them.</summary>
    public bool CanSeeNotes { get; init; }

    /// <summary>The viewer may erase it, perhaps not alone.</summary>
    public bool CanErase { get; init; }
}

public sealed record SanctionLine(SanctionKind Kind, string Reason, DateTime From, DateTime? Until);
