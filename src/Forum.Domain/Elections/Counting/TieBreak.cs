using System.Security.Cryptography;
using System.Text;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// One order of the candidates for the whole count; of those who are tied, the earliest is chosen. With a seed the order is that of the
/// SHA-256 hashes of the ASCII texts "seed:candidate", such as "5eed:3", the seed in small letters; without one it is the file's.
/// </summary>
internal sealed class TieBreak
{
    private readonly Dictionary<int, int> _places;

    private TieBreak(IEnumerable<int> order, TieDecided by)
    {
        _places = order.Select((candidate, place) => (candidate, place)).ToDictionary(c => c.candidate, c => c.place);
        By = by;
    }

    public TieDecided By { get; }

    public static TieBreak Of(BallotFile file, string? seed)
    {
        var all = Enumerable.Range(1, file.Names.Count);
        return seed is null
            ? new TieBreak(file.TieOrder.Union(all), TieDecided.FileOrder)
            : new TieBreak(all.OrderBy(c => Hash(seed, c), StringComparer.Ordinal), TieDecided.Seed);
    }

    public int First(IEnumerable<int> tied) => tied.MinBy(c => _places[c]);

    private static string Hash(string seed, int candidate) =>
        Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{seed.ToLowerInvariant()}:{candidate}"))));
}
