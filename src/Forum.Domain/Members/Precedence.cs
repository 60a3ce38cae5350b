using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

/// <summary>
/// Nobody silences, suspends or gets into the account of a member who holds a power that they don't hold themselves: otherwise a part of the
/// powers would be a way to all of them, or to be rid of those who gave them. What is held over places that the actor can't see doesn't count: a
/// refusal would tell of it.
/// </summary>
internal static class Precedence
{
    public static async Task<bool> HoldsMore(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        if (actor.IsOperator)
            return false;
        var other = await ActorReader.OfMember(db, member.Id, ct);
        long[] common = [.. other.Audiences.Intersect(actor.Audiences)];
        var grants = await LiveGrants.Of(db, member.Id, [.. other.Groups], common, db.Now, ct);
        return grants.Any(g => Enum.GetValues<Power>().Any(p => g.Powers.Has(p) && !actor.HoldsSomewhere(p)));
    }
}
