namespace Forum.Domain.Audiences;

/// <summary>Who sees: a row that every board and thread points to. Boards for the same groups share one.</summary>
public sealed class Audience
{
    public const long EveryoneId = 1;
    public const long MembersId = 2;

    private Audience() { }

    public long Id { get; private set; }
    public AudienceKind Kind { get; private set; }

    /// <summary>The sorted ids of the groups ("3,7"), so that one set of groups has one row; the kind's name otherwise.</summary>
    public string Key { get; private set; } = "";
    public List<AudienceGroup> Groups { get; private set; } = [];

    internal static string KeyOf(IEnumerable<long> groupIds) => string.Join(',', groupIds.Distinct().Order());

    internal static Audience OfGroups(IReadOnlyCollection<long> groupIds) =>
        new()
        {
            Kind = AudienceKind.Groups,
            Key = KeyOf(groupIds),
            Groups = [.. groupIds.Distinct().Order().Select(id => new AudienceGroup(id))],
        };
}

public enum AudienceKind
{
    Everyone,
    Members,
    Groups,
}

public sealed class AudienceGroup(long groupId)
{
    public long AudienceId { get; private set; }
    public long GroupId { get; private set; } = groupId;
}
