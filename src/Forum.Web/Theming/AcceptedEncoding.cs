using Microsoft.Net.Http.Headers;

namespace Forum.Web.Theming;

/// <summary>Which of our encodings a browser likes best (RFC 9110, 12.5.3).</summary>
internal static class AcceptedEncoding
{
    /// <summary>The smallest first: the header's own order means nothing among equals.</summary>
    private static readonly string[] Ours = ["br", "gzip"];

    /// <summary>Null: as it is.</summary>
    public static string? Best(IHeaderDictionary headers)
    {
        if (!StringWithQualityHeaderValue.TryParseList(headers.AcceptEncoding, out var accepted))
            return null;
        return Ours.Select(name => (name, Quality: QualityOf(name, accepted)))
            .Where(ours => ours.Quality > 0)
            .OrderByDescending(ours => ours.Quality)
            .Select(ours => ours.name)
            .FirstOrDefault();
    }

    private static double QualityOf(string name, IList<StringWithQualityHeaderValue> accepted)
    {
        var range =
            accepted.FirstOrDefault(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(a => a.Value == "*");
        return range is null ? 0 : range.Quality ?? 1;
    }
}
