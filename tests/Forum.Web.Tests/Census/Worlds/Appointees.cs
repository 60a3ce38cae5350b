using Forum.Domain.Powers;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>People of the village who hold powers over a part of it, or held them.</summary>
public static class Appointees
{
    private const string Team = "Team";

    public static readonly IReadOnlyDictionary<Kind, string> Names = new Dictionary<Kind, string>
    {
        [Kind.Leader] = "Lena",
        [Kind.Deputy] = "Dirk",
        [Kind.FormerLeader] = "Frida",
        [Kind.Staff] = "Stan",
    };

    private static readonly Power[] OverBoard =
    [
        Power.LockThread,
        Power.PinThread,
        Power.MoveThread,
        Power.RetagThread,
        Power.CloseAsDuplicate,
        Power.MergeThread,
        Power.HidePost,
        Power.DeletePost,
        Power.EditPost,
        Power.AcceptAnswer,
        Power.ApprovePost,
        Power.ReviewFlags,
        Power.Delegate,
    ];

    /// <summary>A leader of a board with a deputy, one who was its leader, and the makers' staff.</summary>
    public static void Appoint(Chronicle c, string board)
    {
        foreach (var name in Names.Values)
            Cast.Register(c, name);
        Deputies.Give(c, Cast.Owner, "board's leader", Names[Kind.Leader], Over, OverBoard);
        Deputies.Give(c, Names[Kind.Leader], "board's deputy", Names[Kind.Deputy], Over, Power.LockThread, Power.HidePost);
        Deputies.Give(c, Cast.Owner, "board's former leader", Names[Kind.FormerLeader], Over, OverBoard);
        Deputies.TakeBack(c, Cast.Owner, "board's former leader");
        Cast.Group(c, Team, listed: true);
        Cast.Join(c, Team, Names[Kind.Staff]);
        Deputies.GiveGroup(c, Cast.Owner, "team's powers", Team, Power.SpeakOfficially, Power.HelpMembers, Power.SeeSearches);

        string Over(World world) => "board:" + world[board];
    }
}
