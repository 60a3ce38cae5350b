namespace Forum.Domain.Members;

/// <summary>How well the community knows a member, from public activity alone; the steps are in <see cref="StandingRules"/>.</summary>
public enum Standing
{
    Newcomer,
    Member,
    Regular,
}
