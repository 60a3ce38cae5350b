using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation.Proposals;

/// <summary>A proposal in a list.</summary>
/// <param name="IsMine">The reader made it.</param>
public sealed record ProposalLine(
    string Id,
    ProposalKind Kind,
    string ProposerId,
    string ProposerName,
    string? SubjectId,
    string? SubjectName,
    string? GroupId,
    string? GroupName,
    string Reason,
    DateTime At,
    DateTime EndsAt,
    bool IsMine
);

/// <summary>One proposal with what would come of it.</summary>
/// <param name="Against">Why the reader can't confirm it; null where they can.</param>
/// <param name="SettlingAct">The act that settled it; empty where there is none.</param>
/// <param name="IsOutdated">It can't be done any more as it was proposed.</param>
public sealed record ProposalPage(
    ProposalLine Line,
    DelegationPreview? Preview,
    DelegationForm? Form,
    DateTime? Until,
    bool WithPosts,
    Denial? Against,
    bool IsOutdated,
    bool IsSettled,
    string SettlingAct
);

public static class ProposalReader
{
    /// <summary>Weighing one takes about ten statements.</summary>
    private const int MostWeighed = 20;

    /// <summary>What waits for a second holder, as far as the actor has to do with it; the older first.</summary>
    public static Task<List<ProposalLine>> Open(ForumDb db, Actor actor, CancellationToken ct) =>
        actor.IsGuest
            ? Task.FromResult(new List<ProposalLine>())
            : Lines(db, actor, db.Proposals.Open(db.Now).VisibleTo(db, actor, "Proposals").OrderBy(p => p.At).ThenBy(p => p.PublicId))
                .ToListAsync(ct);

    /// <summary>Those that the actor can confirm now, the older first; of very many only the oldest are weighed. It costs nothing for who can confirm none.</summary>
    public static async Task<IReadOnlyList<ProposalLine>> Confirmable(ForumDb db, Actor actor, CancellationToken ct)
    {
        var confirmable = new List<ProposalLine>();
        if (!FourEyes.MayConfirm(actor, db.Now))
            return confirmable;
        foreach (var line in (await Open(db, actor, ct)).Where(line => !line.IsMine).Take(MostWeighed))
            if (await One(db, actor, line.Id, ct) is { Against: null, IsOutdated: false })
                confirmable.Add(line);
        return confirmable;
    }

    /// <summary>Null where there is none that the actor may know of.</summary>
    public static async Task<ProposalPage?> One(ForumDb db, Actor actor, string proposalId, CancellationToken ct)
    {
        if (actor.IsGuest)
            return null;
        var which = db.Proposals.VisibleTo(db, actor, "OneProposal").Where(p => p.PublicId == proposalId);
        if (await which.SingleOrDefaultAsync(ct) is not { } proposal)
            return null;
        if (await Lines(db, actor, which).SingleOrDefaultAsync(ct) is not { } line)
            return null;
        if (proposal.SettledAt is not null || proposal.EndsAt <= db.Now)
            return new ProposalPage(line, null, null, null, false, Denial.AlreadyDone, false, IsSettled: true, proposal.SettlingAct);
        var planned = await PlannedDeed.Of(db, proposal, ct);
        var decision = await FourEyes.Confirm(db, actor, proposal.ProposerId, planned.Second, ct);
        return new ProposalPage(
            line,
            planned.Preview,
            proposal.Kind == ProposalKind.GivePowers ? proposal.Form<DelegationForm>() : null,
            planned.Until,
            planned.WithPosts,
            decision.Refuses(out var why) ? why : null,
            planned.Carry is null,
            IsSettled: false,
            SettlingAct: ""
        );
    }

    private static IQueryable<ProposalLine> Lines(ForumDb db, Actor actor, IQueryable<Proposal> which) =>
        from p in which
        join proposer in db.Members on p.ProposerId equals proposer.Id
        select new ProposalLine(
            p.PublicId,
            p.Kind,
            proposer.PublicId,
            proposer.Name,
            db.Members.Where(m => m.Id == p.SubjectId).Select(m => m.PublicId).FirstOrDefault(),
            db.Members.Where(m => m.Id == p.SubjectId).Select(m => m.Name).FirstOrDefault(),
            db.Groups.Where(g => g.Id == p.GroupId).Select(g => g.PublicId).FirstOrDefault(),
            db.Groups.Where(g => g.Id == p.GroupId).Select(g => g.Name).FirstOrDefault(),
            p.Reason,
            p.At,
            p.EndsAt,
            p.ProposerId == actor.MemberId
        );
}
