namespace Forum.Domain.Members;

/// <summary>A member as lists and posts show them. Somebody who left has no name: pages say so in the reader's language.</summary>
public sealed record MemberCard(string Id, string Name, Standing Standing)
{
    public bool HasLeft => Name.Length == 0;
}
