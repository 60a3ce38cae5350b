namespace Forum.Domain.Search.Indexing;

internal static class IndexVersion
{
    /// <summary>Raised whenever the same post would give other tokens: words, stems or marks. Every index is then made again in the background.</summary>
    public const int Current = 5;
}
