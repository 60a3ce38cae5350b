using Forum.Domain.Powers;

namespace Forum.Domain.Boards;

/// <summary>What an actor may do with boards, one question a line.</summary>
public static class BoardPermits
{
    public static Decision ChangeBoards(Actor actor, DateTime now) => Authority.Decide(actor, Power.ChangeBoards, Place.Site, now);

    internal static Decision ChangeSection(Actor actor, long sectionId, DateTime now) =>
        Authority.Decide(actor, Power.ChangeBoards, Place.Section(sectionId), now);

    internal static Decision ChangeBoard(Actor actor, Board board, DateTime now) => Authority.Decide(actor, Power.ChangeBoards, board.Place, now);

    /// <summary>Writing on a board needs nothing but seeing it, an account and no sanction.</summary>
    public static Decision Write(Actor actor)
    {
        if (actor.IsOperator)
            return Decision.Free;
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        return actor.Silence is not null ? Denial.Silenced : Decision.Free;
    }

    public static Decision Start(Actor actor, ThreadFormats offered, ThreadFormats format)
    {
        var write = Write(actor);
        if (!write.IsAllowed)
            return write;
        return offered.HasFlag(format) && format != ThreadFormats.None ? Decision.Free : Denial.FormatNotOffered;
    }
}
