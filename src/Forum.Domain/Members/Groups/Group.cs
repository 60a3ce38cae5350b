namespace Forum.Domain.Members.Groups;

/// <summary>Members with something in common: beta testers, moderators, staff. Hidden groups are named to nobody outside but those who manage groups.</summary>
public sealed class Group
{
    public const int NameLimit = 60;
    public const int MostWaitDays = 365;

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
    public GroupEntry Entry { get; private set; }

    /// <summary>What applicants are asked, as <see cref="GroupQuestions"/> stores it.</summary>
    public string Questions { get; private set; } = "";

    /// <summary>So many days after a refusal one can apply again.</summary>
    public int WaitDays { get; private set; }

    /// <summary>The version of the agreement that members must have accepted; 0 where there is nothing to accept.</summary>
    public int AgreementVersion { get; private set; }
    public List<GroupMembership> Memberships { get; private set; } = [];

    internal void Rename(string name, string foldedName, string description, bool listed) =>
        (Name, FoldedName, Description, Listed) = (name, foldedName, description, listed);

    internal void Enter(GroupEntry entry, string questions, int waitDays) => (Entry, Questions, WaitDays) = (entry, questions, waitDays);

    internal void Require(int agreementVersion) => AgreementVersion = agreementVersion;
}
