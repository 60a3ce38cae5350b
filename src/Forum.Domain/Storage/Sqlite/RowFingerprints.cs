namespace Forum.Domain.Storage.Sqlite;

/// <summary>Sums up the tokens of rows with their places, in whatever order they come.</summary>
internal sealed class RowFingerprints(IEnumerable<string> columns)
{
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) for the text, the finaliser of SplitMix64 for the place.
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly string[] columns = [.. columns];
    private string lastToken = "";
    private ulong lastHash = Basis;

    public Dictionary<long, ulong> Sums { get; } = [];

    public void Add(long row, string token, string column, int place)
    {
        // They come sorted by token from the index.
        if (token != lastToken)
            (lastToken, lastHash) = (token, HashOf(token));
        var mixed = Mixed(lastHash + ((ulong)place << 8) + (ulong)Array.IndexOf(columns, column));
        Sums[row] = Sums.GetValueOrDefault(row) + mixed;
    }

    private static ulong HashOf(string token)
    {
        var hash = Basis;
        foreach (var c in token)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
