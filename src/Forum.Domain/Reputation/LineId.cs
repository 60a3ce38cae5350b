using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Reputation;

/// <summary>
/// The public ids of lines: out of what they are for, under the site's secret, as those of awards that rules give. So a line is there once, however
/// often it is counted.
/// </summary>
internal sealed class LineId(string secret)
{
    /// <summary>80 bits: there are many more lines than things with a public id, and two of one id would keep both from being written.</summary>
    private const int Length = 16;
    private readonly byte[] key = Encoding.UTF8.GetBytes("ledger:" + secret);

    public static async Task<LineId> Of(ForumDb db, CancellationToken ct) => new(await db.SiteSettings.Select(s => s.Secret).SingleAsync(ct));

    public string For(LedgerEntry entry)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{entry.Member} {entry.Rule} {entry.Occasion}");
        return new Entropy(count => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..count]).Word(Length);
    }
}
