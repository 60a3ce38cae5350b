using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

public static class TakeBackPowers
{
    /// <summary>
    /// Ends a grant: by whoever holds one above it, by whoever gave it, or by the member who holds it and gives it up. All that was made out of
    /// it gives nothing from the next request on. It's never refused for a used-up allowance, but counts like any other act.
    /// </summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string grantId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                if (await db.Grants.VisibleTo(db, actor).Include(g => g.Scopes).SingleOrDefaultAsync(g => g.PublicId == grantId, ct) is not { } grant)
                    return new Outcome<string>.NotFound();
                var live = (
                    await LiveGrants.Among(db, db.Grants.Where(g => g.Id == grant.Id), actor.Audiences, actor.MemberId, db.Now, ct)
                ).SingleOrDefault();
                var decision = Decide(actor, grant, live);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                grant.Revoke(db.Now, actor.MemberId);
                var on = await GrantObject.Of(db, actor, grant, await AudienceOf(db, grant, ct), ct);
                return db.Record(actor, decision, ActKind.TakeBackPowers, Power.Delegate, on, reason)!.PublicId;
            },
            ct
        );

    /// <summary>It rests on the nearest grant above that the actor holds; giving it up, or having given it, on the grant itself.</summary>
    internal static Decision Decide(Actor actor, Grant grant, LiveGrant? live)
    {
        if (actor.IsGuest)
            return Denial.SignInFirst;
        if (actor.IsSuspended)
            return Denial.Suspended;
        if (live is null)
            return Denial.AlreadyDone;
        if (grant.Source == GrantSource.Claim)
            return Denial.ClaimStays;
        if (grant.Source == GrantSource.Mandate)
            return Denial.MandateStays;
        if (actor.IsOperator)
            return Decision.Free;
        var above = live.Chain.Skip(1).Select(id => actor.Grants.FirstOrDefault(held => held.Id == id)).FirstOrDefault(held => held is not null);
        if (above is not null)
            return new Decision.Allowed(above);
        return grant.HolderMemberId == actor.MemberId || grant.GivenById == actor.MemberId ? new Decision.Allowed(live) : Denial.NoPower;
    }

    /// <summary>Who sees the place where it holds; where there are several places, those who see the most hidden.</summary>
    private static async Task<long> AudienceOf(ForumDb db, Grant grant, CancellationToken ct)
    {
        var given = await db
            .Acts.Where(a => (a.Kind == ActKind.GivePowers || a.Kind == ActKind.ConfirmPowers) && a.After == grant.PublicId)
            .Select(a => (long?)a.AudienceId)
            .FirstOrDefaultAsync(ct);
        var (boards, threads) = (Targets(grant, ScopeKind.Board), Targets(grant, ScopeKind.Thread));
        var audiences = await db
            .Boards.Where(b => boards.Contains(b.Id))
            .Select(b => b.AudienceId)
            .Union(db.Threads.Where(t => threads.Contains(t.Id)).Select(t => t.AudienceId))
            .ToListAsync(ct);
        return audiences.Append(given ?? Audiences.Audience.EveryoneId).Max();
    }

    private static List<long> Targets(Grant grant, ScopeKind kind) => [.. grant.Scopes.Where(s => s.Kind == kind).Select(s => s.TargetId)];
}
