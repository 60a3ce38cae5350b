using Forum.Domain.Audiences;

namespace Forum.Domain.Powers;

/// <summary>
/// Where something would be done: the whole site, or a section, a board in it, a thread on that, with its tags; and who sees it there. The
/// audience decides nothing about the power: it says with which other acts this one is counted, see <see cref="Allowance"/>.
/// </summary>
public sealed record Place(long? SectionId, long? BoardId, long? ThreadId, IReadOnlyCollection<string> Tags, long AudienceId)
{
    public static readonly Place Site = SiteFor(Audience.EveryoneId);

    /// <summary>The whole site, for what only one audience can see there: a member whom others don't know of.</summary>
    public static Place SiteFor(long audienceId) => new(null, null, null, [], audienceId);

    public static Place Section(long sectionId) => new(sectionId, null, null, [], Audience.EveryoneId);

    public static Place Board(long sectionId, long boardId, long audienceId) => new(sectionId, boardId, null, [], audienceId);

    public static Place Tag(string name) => new(null, null, null, [name], Audience.EveryoneId);
}
