using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Certificates;

public static class AwardCertificate
{
    /// <summary>Gives somebody else a certificate. Everybody can read it by its code; what it is for stands in the record too.</summary>
    /// <returns>Its code, see <see cref="CertificateCode"/>.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, CertificateForm form, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
                if (member is null)
                    return new Outcome<string>.NotFound();
                var decision = await CertificatePermits.Award(db, actor, member, ct);
                if (decision.Refuses(out var why))
                    return why;
                if (form.Problems(db.Now) is { Count: > 0 } problems)
                    return problems;
                var code = CertificateCode.New(db.Entropy);
                var on = new ActObject(Audience.EveryoneId)
                {
                    MemberId = member.Id,
                    Before = form.Title!.Trim(),
                    After = code,
                };
                var act = db.Record(actor, decision, ActKind.AwardCertificate, Power.AwardCertificate, on, form.Reason!)!;
                await db.Save(ct);
                db.Add(new Certificate(code, member.Id, form, form.When!.Value, act.Id, db.Now));
                return code;
            },
            ct
        );
}
