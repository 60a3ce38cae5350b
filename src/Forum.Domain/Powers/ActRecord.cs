using Forum.Domain.Storage;

namespace Forum.Domain.Powers;

internal static class ActRecord
{
    /// <summary>Writes down what is being done by power, in the same transaction. What anybody may do leaves no act.</summary>
    public static Act? Record(this ForumDb db, Actor actor, Decision decision, ActKind kind, Power power, ActObject on, string reason)
    {
        if (decision.Grant is null && !actor.IsOperator)
            return null;
        var act = new Act(db.Entropy.Id(), kind, power, actor, decision.Grant, on, reason.Trim(), db.Now);
        db.Record(act);
        return act;
    }

    /// <summary>The problem with a reason that somebody gave, if there is one.</summary>
    public static Problem? ReasonProblem(string? reason, bool required = true)
    {
        if (required && string.IsNullOrWhiteSpace(reason))
            return new Problem("Reason", ProblemKind.Required);
        return reason?.Trim().Length > Act.ReasonLimit ? new Problem("Reason", ProblemKind.TooLong, Act.ReasonLimit) : null;
    }
}
