using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation;

public static class RedactAct
{
    /// <summary>
    /// Takes the words out of an act's record for good: its reason, what it says of before and after, and what stands in a warning or on a certificate. Who did
    /// what by which power stays, and so does its link in the chain. It is an act of its own, which all see who see the other one.
    /// </summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string actId, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var act = await db.Acts.VisibleTo(db, actor, nameof(RedactAct)).SingleOrDefaultAsync(a => a.PublicId == actId, ct);
                if (act is null)
                    return new Outcome<string>.NotFound();
                var decision = SitePermits.Change(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (!CanRedact(act.Kind, act.RedactedById is not null))
                    return Denial.AlreadyDone;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                var own = db.Record(actor, decision, ActKind.RedactAct, Power.ChangeSite, On(act), reason)!;
                await db.Save(ct);
                act.Redact(own);
                await db.Warnings.Where(w => w.ActId == act.Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.Text, ""), ct);
                await db
                    .Certificates.Where(c => c.ActId == act.Id)
                    .ExecuteUpdateAsync(
                        s =>
                            s.SetProperty(c => c.Name, "")
                                .SetProperty(c => c.Title, "")
                                .SetProperty(c => c.Reason, "")
                                .SetProperty(c => c.Signatory, ""),
                        ct
                    );
                await db.ActLinks.Where(l => l.ActId == act.Id).ForEachAsync(link => link.ForgetText(), ct);
                await db.Save(ct);
                await new ChainWriter(db.Command, db.Entropy).Became(LinkEvent.Redacted, act.Id, own.PublicId, own.At, ct);
                return own.PublicId;
            },
            ct
        );

    /// <summary>The record of a redaction stays as it is.</summary>
    internal static bool CanRedact(ActKind kind, bool isRedacted) => kind != ActKind.RedactAct && !isRedacted;

    private static ActObject On(Act act) =>
        new(act.AudienceId)
        {
            OwnerId = act.OwnerId,
            BoardId = act.BoardId,
            ThreadId = act.ThreadId,
            PostId = act.PostId,
            GroupId = act.GroupId,
            MemberId = act.SubjectId,
            Before = act.Kind.ToString(),
            After = act.PublicId,
        };
}
