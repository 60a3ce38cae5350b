namespace Forum.Domain.Members;

/// <summary>How an account came to be. Whoever registered said so in public; of an imported member only their posts tell.</summary>
public enum MemberOrigin
{
    Registered,
    Imported,
}
