namespace Forum.Domain.Members.Groups;

/// <summary>Members with something in common: beta testers, moderators, staff. Hidden groups are named to nobody outside but those who manage groups.</summary>
public sealed class Group
{
    public const int NameLimit = 60;

    private Group() { }

    internal Group(string publicId, string name, string foldedName, string description, bool listed)
    {
        PublicId = publicId;
        Rename(name, foldedName, description, listed);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string FoldedName { get; private set; } = "";
    public string Description { get; private set; } = "";
    public bool Listed { get; private set; }
    public List<GroupMembership> Memberships { get; private set; } = [];

    internal void Rename(string name, string foldedName, string description, bool listed) =>
        (Name, FoldedName, Description, Listed) = (name, foldedName, description, listed);
}
