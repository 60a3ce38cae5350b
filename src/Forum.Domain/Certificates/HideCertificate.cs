using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Certificates;

public static class HideCertificate
{
    /// <summary>Takes a certificate of one's own off one's page, or puts it there again. Whoever has its code can check it all the same.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string code, bool hide, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var stored = CertificateCode.Read(code);
                if (await db.Certificates.SingleOrDefaultAsync(c => c.Code == stored, ct) is not { } certificate)
                    return new Outcome<Nothing>.NotFound();
                if (actor.IsGuest)
                    return Denial.SignInFirst;
                if (certificate.MemberId != actor.MemberId)
                    return Denial.NotYours;
                certificate.Hide(hide);
                return default(Nothing);
            },
            ct
        );
}
