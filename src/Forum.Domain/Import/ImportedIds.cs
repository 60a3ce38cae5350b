using System.Security.Cryptography;
using System.Text;

namespace Forum.Domain.Import;

/// <summary>
/// Public ids for what is brought in, from the site's secret, the run and the record's id at the source: they can't be guessed, and an import that was
/// stopped and went on gives the same ones as one that never was.
/// </summary>
internal sealed class ImportedIds(string secret, string run)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes("import " + secret);

    public string Of(ImportedKind what, string sourceId) =>
        new Entropy(count => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{run} {what} {sourceId}"))[..count]).Id();
}
