namespace Forum.Domain.Members.Groups;

/// <summary>One version of what a group's members accept. Versions count up from 1 in each group and are kept: somebody accepted them.</summary>
public sealed class GroupAgreement
{
    public const int SourceLimit = 20_000;

    private GroupAgreement() { }

    internal GroupAgreement(long groupId, int version, string source, string html, DateTime at)
    {
        (GroupId, Version, Source, Html, At) = (groupId, version, source, html, at);
    }

    public long Id { get; private set; }
    public long GroupId { get; private set; }
    public int Version { get; private set; }
    public string Source { get; private set; } = "";
    public string Html { get; private set; } = "";
    public DateTime At { get; private set; }
}
