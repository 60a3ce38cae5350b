namespace Forum.Web.Pages.Members;

/// <summary>The form on a member's page that gives them a badge.</summary>
public sealed record AwardFields(string? Badge, string? Evidence, string? Reason);
