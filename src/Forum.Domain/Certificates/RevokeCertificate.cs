using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Certificates;

public static class RevokeCertificate
{
    /// <summary>Takes a certificate back, or gives it back. Whoever checks its code learns which, and why; the records stay.</summary>
    /// <returns>The public id of the recorded act.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string code, bool revoke, string reason, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var stored = CertificateCode.Read(code);
                if (await db.Certificates.SingleOrDefaultAsync(c => c.Code == stored, ct) is not { } certificate)
                    return new Outcome<string>.NotFound();
                var decision = revoke
                    ? CertificatePermits.Award(actor, db.Now)
                    : await CertificatePermits.Award(db, actor, await db.Members.SingleAsync(m => m.Id == certificate.MemberId, ct), ct);
                if (decision.Refuses(out var why))
                    return why;
                if (ActRecord.ReasonProblem(reason) is { } problem)
                    return problem;
                if (certificate.RevokedAt is not null == revoke)
                    return Denial.AlreadyDone;
                var on = new ActObject(Audience.EveryoneId)
                {
                    MemberId = certificate.MemberId,
                    Before = certificate.Title,
                    After = certificate.Code,
                };
                var kind = revoke ? ActKind.RevokeCertificate : ActKind.RestoreCertificate;
                var act = db.Record(actor, decision, kind, Power.AwardCertificate, on, reason)!;
                await db.Save(ct);
                if (revoke)
                    certificate.Revoke(act.Id, db.Now);
                else
                    certificate.Restore();
                return act.PublicId;
            },
            ct
        );
}
