using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

internal static class LiveLinks
{
    public static IQueryable<PasswordLink> Of(ForumDb db, string token, LinkPurpose purpose)
    {
        var (hash, now) = (Session.HashOf(token), db.Now);
        return db.PasswordLinks.Where(l => l.TokenHash == hash && l.Purpose == purpose && l.UsedAt == null && l.EndsAt > now);
    }

    /// <summary>Makes a new one; those that the member has not used stop working.</summary>
    /// <returns>Its token, which nothing else keeps.</returns>
    public static async Task<string> Issue(ForumDb db, Member member, LinkPurpose purpose, CancellationToken ct)
    {
        await db.PasswordLinks.Where(l => l.MemberId == member.Id && l.UsedAt == null).ExecuteDeleteAsync(ct);
        var token = db.Entropy.Secret();
        db.Add(new PasswordLink(token, member.Id, purpose, db.Now));
        return token;
    }
}
