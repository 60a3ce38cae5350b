using Forum.Domain.Delegation;

namespace Forum.Web.Pages.Powers;

/// <summary>A grant as lists show it.</summary>
/// <param name="Level">Of its heading, from 2.</param>
/// <param name="Asks">There is a way to ask why its holder can do that.</param>
public sealed record GrantCard(GrantLine Grant, int Level, bool Asks = false);

/// <summary>What stands under one grant of the register; under null stand the roots.</summary>
/// <param name="Level">Of its headings.</param>
public sealed record GrantBranch(ILookup<string?, GrantLine> Grants, string? Above, int Level);
