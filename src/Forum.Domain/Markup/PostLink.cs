using System.Text.RegularExpressions;

namespace Forum.Domain.Markup;

/// <summary>The local address of a post: /p/ID, with or without a query or fragment.</summary>
internal static partial class PostLink
{
    /// <summary>The public id of the post that the address leads to, or null.</summary>
    public static string? IdOf(string? url) => url is not null && Shape().Match(url) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^/p/([A-Za-z0-9_-]{4,32})(?![^?#])", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
