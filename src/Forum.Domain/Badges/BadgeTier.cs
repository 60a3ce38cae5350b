namespace Forum.Domain.Badges;

/// <summary>Bronze teaches, silver perseveres, gold excels. Stored by name, in the order of their height.</summary>
public enum BadgeTier
{
    Bronze,
    Silver,
    Gold,
}
