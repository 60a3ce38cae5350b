namespace Forum.Domain.Powers;

/// <summary>Where something would be done: the whole site, or a section, a board in it, a thread on that, with its tags.</summary>
public sealed record Place(long? SectionId, long? BoardId, long? ThreadId, IReadOnlyCollection<string> Tags)
{
    public static readonly Place Site = new(null, null, null, []);

    public static Place Section(long sectionId) => new(sectionId, null, null, []);

    public static Place Board(long sectionId, long boardId) => new(sectionId, boardId, null, []);
}
