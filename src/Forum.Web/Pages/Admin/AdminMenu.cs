using Forum.Domain.Powers;

namespace Forum.Web.Pages.Admin;

/// <summary>Which administration pages an actor has something to do on.</summary>
public static class AdminMenu
{
    private static readonly Power[] Powers = [Power.ChangeSite, Power.ChangeBoards, Power.ManageGroups, Power.HelpMembers];

    public static bool Any(Actor actor) => Powers.Any(actor.HoldsSomewhere);
}
