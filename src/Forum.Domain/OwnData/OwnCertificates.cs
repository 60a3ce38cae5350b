using Forum.Domain.Certificates;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.OwnData;

/// <summary>The certificates that a member was given, with what stands on them.</summary>
internal static class OwnCertificates
{
    internal sealed record CertificateRow(
        string Code,
        string Name,
        string Title,
        string Reason,
        string Signatory,
        DateTime Day,
        bool IsHidden,
        DateTime? RevokedAt
    );

    public static async Task<List<CertificateRow>> Of(ForumDb db, long me, CancellationToken ct) =>
        (await db.Certificates.AsNoTracking().Where(c => c.MemberId == me).OrderBy(c => c.Id).ToListAsync(ct)).ConvertAll(c => new CertificateRow(
            CertificateCode.Written(c.Code),
            c.Name,
            c.Title,
            c.Reason,
            c.Signatory,
            c.Day,
            c.IsHidden,
            c.RevokedAt
        ));
}
