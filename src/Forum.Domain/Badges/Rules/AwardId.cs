using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges.Rules;

/// <summary>
/// The public ids of awards that rules give: out of what they are for, under the site's secret. None is drawn, so what is earned out of sight changes no
/// id of what is public, and counting from nothing gives the same ones.
/// </summary>
internal sealed class AwardId(string secret)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes("award:" + secret);

    public static async Task<AwardId> Of(ForumDb db, CancellationToken ct) => new(await db.SiteSettings.Select(s => s.Secret).SingleAsync(ct));

    public string For(Badge badge, string member, Earned earned)
    {
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{badge.PublicId} {member} {earned.AudienceId} {earned.Occasion}"
        );
        return new Entropy(count => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..count]).Id();
    }
}
