using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Certificates;

/// <summary>A certificate as anybody reads it who has its code.</summary>
/// <param name="Day">The first moment of the day on it, in UTC.</param>
/// <param name="ActId">The record of its giving.</param>
/// <param name="RevokedAt">Null where it holds.</param>
/// <param name="RevokedFor">Why it was revoked, as the record has it.</param>
/// <param name="IsOwn">The actor's own.</param>
/// <param name="CanRevoke">The actor may revoke it, or give it back.</param>
public sealed record CertificatePage(
    string Code,
    string Name,
    string Title,
    string Reason,
    string Signatory,
    DateTime Day,
    MemberCard Member,
    string ActId,
    DateTime? RevokedAt,
    string? RevokingActId,
    string RevokedFor,
    bool IsHidden,
    bool IsOwn,
    bool CanRevoke
);

/// <summary>A certificate on its member's page.</summary>
/// <param name="IsHidden">Only the member sees that it is there.</param>
public sealed record CertificateLine(string Code, string Title, DateTime Day, bool IsHidden);

/// <summary>Whoever has a certificate registered, so everybody knows of them.</summary>
public static class CertificateReader
{
    /// <returns>Null where nobody was given one with that code.</returns>
    public static async Task<CertificatePage?> Read(ForumDb db, Actor actor, string? typed, CancellationToken ct)
    {
        if (CertificateCode.Read(typed) is not { } code)
            return null;
        var row = await db
            .Certificates.Where(c => c.Code == code)
            .Select(c => new
            {
                Certificate = c,
                Member = db.Members.Where(m => m.Id == c.MemberId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
                Act = db.Acts.Where(a => a.Id == c.ActId).Select(a => a.PublicId).First(),
                Revoking = db.Acts.Where(a => a.Id == c.RevokingActId).Select(a => new { a.PublicId, a.Reason }).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (row is not { Certificate: var c })
            return null;
        var isOwn = c.MemberId == actor.MemberId;
        return new CertificatePage(
            c.Code,
            c.Name,
            c.Title,
            c.Reason,
            c.Signatory,
            c.Day,
            row.Member,
            row.Act,
            c.RevokedAt,
            row.Revoking?.PublicId,
            row.Revoking?.Reason ?? "",
            c.IsHidden,
            isOwn,
            CertificatePermits.Award(actor, db.Now).IsAllowed && (c.RevokedAt is null || !isOwn)
        );
    }

    /// <summary>Those that hold, the latest day first; the member themselves sees those too that they took off their page.</summary>
    /// <param name="memberId">Of a member whom the actor sees.</param>
    public static Task<List<CertificateLine>> Of(ForumDb db, Actor actor, string memberId, CancellationToken ct)
    {
        var me = actor.MemberId;
        return db
            .Certificates.Where(c => c.RevokedAt == null && db.Members.Any(m => m.Id == c.MemberId && m.PublicId == memberId))
            .Where(c => !c.IsHidden || c.MemberId == me)
            .OrderByDescending(c => c.Day)
            .ThenByDescending(c => c.Id)
            .Select(c => new CertificateLine(c.Code, c.Title, c.Day, c.IsHidden))
            .ToListAsync(ct);
    }
}
