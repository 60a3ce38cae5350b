using Microsoft.Net.Http.Headers;

namespace Forum.Web.Languages;

/// <summary>Chooses by the header Accept-Language (RFC 9110, 12.5.4), ranges looked up as in RFC 4647, 3.4: "el-CY" is served by "el".</summary>
public static class AcceptLanguage
{
    private const int LongestHeader = 1000;

    /// <summary>The best of our languages for the header; null when it wants none of them or does not mind.</summary>
    public static string? Choose(string? header, IReadOnlyCollection<string> ours)
    {
        if (string.IsNullOrEmpty(header) || header.Length > LongestHeader)
            return null;
        if (!StringWithQualityHeaderValue.TryParseList([header], out var wanted))
            return null;
        return wanted
            .Where(range => range.Quality is null or > 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Lookup(range.Value.ToString(), ours))
            .FirstOrDefault(code => code is not null);
    }

    private static string? Lookup(string range, IReadOnlyCollection<string> ours)
    {
        for (var prefix = range; prefix.Length > 0; prefix = prefix[..Math.Max(0, prefix.LastIndexOf('-'))])
            if (ours.FirstOrDefault(code => code.Equals(prefix, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        return null;
    }
}
