namespace Forum.Web.Tests.Census.Worlds;

/// <summary>What of a history one world has and its twin does not: each is hidden from some visitors and plain to others.</summary>
[Flags]
public enum Layers
{
    None = 0,

    /// <summary>Boards for groups with all that happens on them, and the wording of deleted posts: hidden from all but the groups.</summary>
    HiddenBoards = 1,

    /// <summary>Held posts and the wording of hidden ones on public boards: hidden from all who couldn't approve or restore them.</summary>
    HeldAndHidden = 2,

    /// <summary>What happens on a board for members: hidden from guests and from suspended members.</summary>
    MembersBoards = 4,

    All = HiddenBoards | HeldAndHidden | MembersBoards,
}
