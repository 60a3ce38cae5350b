namespace Forum.Domain.Badges;

/// <summary>What a badge is called in one language, and what it is for; plain text.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record BadgeText(string Language, string Name, string Description)
{
    /// <summary>In characters as a reader counts them.</summary>
    public const int NameLimit = 40;
    public const int DescriptionLimit = 300;
}
