using Forum.Domain.Boards;
using Forum.Domain.Powers;

namespace Forum.Domain.Threads;

/// <summary>What an actor may do with a thread and its posts, one question each. Seeing it is asked before, by the query that found it.</summary>
public static class ThreadPermits
{
    /// <summary>How long an author can take a post back.</summary>
    public static readonly TimeSpan DeleteGrace = TimeSpan.FromHours(1);

    public static Decision Lock(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.LockThread, place, now);

    public static Decision Pin(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.PinThread, place, now);

    public static Decision Move(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.MoveThread, place, now);

    public static Decision Retag(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.RetagThread, place, now);

    public static Decision CloseAsDuplicate(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.CloseAsDuplicate, place, now);

    /// <summary>Merging and splitting; asked of the place that posts leave and of the one that they come to.</summary>
    public static Decision Merge(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.MergeThread, place, now);

    public static Decision Hide(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.HidePost, place, now);

    public static Decision Approve(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.ApprovePost, place, now);

    public static Decision SpeakOfficially(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.SpeakOfficially, place, now);

    public static Decision Reply(Actor actor, bool locked)
    {
        var write = BoardPermits.Write(actor);
        return write.IsAllowed && locked ? Denial.ThreadLocked : write;
    }

    public static Decision Edit(Actor actor, Place place, long authorId, bool locked, DateTime now)
    {
        var write = BoardPermits.Write(actor);
        if (!write.IsAllowed)
            return write;
        if (authorId == actor.MemberId && !locked)
            return Decision.Free;
        var byPower = Authority.Decide(actor, Power.EditPost, place, now);
        if (byPower.IsAllowed)
            return byPower;
        return authorId == actor.MemberId ? Denial.ThreadLocked : byPower;
    }

    public static Decision Delete(Actor actor, Place place, long authorId, bool locked, DateTime writtenAt, bool answered, DateTime now)
    {
        var byPower = DeleteByPower(actor, place, now);
        if (byPower.IsAllowed || authorId != actor.MemberId)
            return byPower;
        var write = BoardPermits.Write(actor);
        if (!write.IsAllowed)
            return write;
        if (locked)
            return Denial.ThreadLocked;
        return now - writtenAt <= DeleteGrace && !answered ? Decision.Free : Denial.GraceOver;
    }

    /// <summary>By power alone: what an author may take back themselves is another matter.</summary>
    internal static Decision DeleteByPower(Actor actor, Place place, DateTime now) => Authority.Decide(actor, Power.DeletePost, place, now);

    /// <summary>Reporting a post to those who review. Whoever may not write doesn't occupy them either.</summary>
    public static Decision Flag(Actor actor, long authorId)
    {
        if (actor.IsOperator)
            return Denial.SignInFirst;
        var write = BoardPermits.Write(actor);
        if (!write.IsAllowed)
            return write;
        return authorId == actor.MemberId ? Denial.NotOnOwnPost : Decision.Free;
    }

    public static Decision Vote(Actor actor, long authorId)
    {
        var write = BoardPermits.Write(actor);
        if (!write.IsAllowed)
            return write;
        return authorId == actor.MemberId ? Denial.OwnPost : Decision.Free;
    }

    /// <summary>Instead of the asker; nobody decides about an answer of their own.</summary>
    public static Decision MarkAnswer(Actor actor, Place place, ThreadFormats format, long authorId, DateTime now)
    {
        if (format != ThreadFormats.Question)
            return Denial.NotAQuestion;
        var byPower = Authority.Decide(actor, Power.AcceptAnswer, place, now);
        return byPower.IsAllowed && authorId == actor.MemberId ? Denial.YourselfNot : byPower;
    }

    public static Decision Accept(Actor actor, ThreadFormats format, long askerId)
    {
        if (format != ThreadFormats.Question)
            return Denial.NotAQuestion;
        var write = BoardPermits.Write(actor);
        if (!write.IsAllowed)
            return write;
        return askerId == actor.MemberId ? Decision.Free : Denial.NotYours;
    }
}
