using Forum.Domain.Powers;

namespace Forum.Web.Pages.Admin;

/// <summary>The parts of administration, in the order of the menu.</summary>
public enum AdminPart
{
    Boards,
    Groups,
    Members,
    Offices,
    Badges,
    Site,
    Pages,
    Searches,
}

/// <summary>Which administration pages an actor has something to do on.</summary>
public static class AdminMenu
{
    private static readonly AdminPart[] Parts = Enum.GetValues<AdminPart>();

    public static bool Any(Actor actor) => Parts.Any(part => actor.HoldsSomewhere(PowerFor(part)));

    public static IReadOnlyList<AdminPart> Of(Actor actor) => [.. Parts.Where(part => actor.HoldsSomewhere(PowerFor(part)))];

    public static string PathOf(AdminPart part) => "/admin/" + part.ToString().ToLowerInvariant();

    private static Power PowerFor(AdminPart part) =>
        part switch
        {
            AdminPart.Boards => Power.ChangeBoards,
            AdminPart.Groups => Power.ManageGroups,
            AdminPart.Members => Power.HelpMembers,
            AdminPart.Offices => Power.CallElection,
            AdminPart.Badges => Power.ManageBadges,
            AdminPart.Searches => Power.SeeSearches,
            _ => Power.ChangeSite,
        };
}
