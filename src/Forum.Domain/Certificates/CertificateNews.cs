using Forum.Domain.Members;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Certificates;

/// <summary>A certificate that a member was given lately.</summary>
public sealed record CertificateNotice(string Code, string Title, DateTime At, bool IsUnread);

/// <summary>What a member is told of their certificates.</summary>
public static class CertificateNews
{
    private static readonly int Bit = NoticeSettings.Bit(NoticeKind.CertificateGiven);

    /// <summary>The latest first; none where they don't want to be told.</summary>
    public static async Task<IReadOnlyList<CertificateNotice>> Lately(ForumDb db, Actor actor, CancellationToken ct) =>
        actor.MemberId is not { } me
            ? []
            : await New(db, me)
                .OrderByDescending(c => c.MadeAt)
                .ThenByDescending(c => c.Id)
                .Select(c => new CertificateNotice(c.Code, c.Title, c.MadeAt, c.ReadAt == null))
                .ToListAsync(ct);

    /// <summary>The ids of those that the member hasn't marked read while they are news.</summary>
    internal static IQueryable<long> Unread(ForumDb db, long memberId) => New(db, memberId).Where(c => c.ReadAt == null).Select(c => c.Id);

    /// <summary>The member has read all of them.</summary>
    internal static Task Note(ForumDb db, long memberId, CancellationToken ct)
    {
        var now = db.Now;
        return db.Certificates.Where(c => c.MemberId == memberId && c.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.ReadAt, now), ct);
    }

    private static IQueryable<Certificate> New(ForumDb db, long me)
    {
        var since = db.Now - WarningReader.News;
        return db
            .Certificates.Where(c => c.MemberId == me && c.RevokedAt == null && c.MadeAt > since)
            .Where(c => !db.NoticeSettings.Any(s => s.MemberId == me && (s.Unwanted & Bit) != 0));
    }
}
