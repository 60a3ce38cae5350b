namespace Forum.Web.Pages.Elections;

/// <summary>Names in the order in which a ballot ranks them; without one under approval.</summary>
public sealed record RankedNames(IReadOnlyList<string> Names, bool IsApproval);
