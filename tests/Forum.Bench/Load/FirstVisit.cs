using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Forum.Bench.Load;

/// <summary>One thing that a browser fetches when it comes for the first time, with what went over the wire for it.</summary>
public sealed record Fetched(string Path, int Status, int Bytes);

/// <summary>
/// Everything that a browser with an empty cache asks for on one page: the page and all that it and its sheets name, in Brotli, headers counted.
/// Pictures marked lazy are counted too, as if the visitor read to the end.
/// </summary>
internal static partial class FirstVisit
{
    public static async Task<IReadOnlyList<Fetched>> Of(IPEndPoint server, string path)
    {
        using var connection = new KeptConnection(server);
        await connection.Open();
        var fetched = new List<Fetched>();
        var waiting = new Queue<string>([path]);
        var known = new HashSet<string> { path };
        while (waiting.TryDequeue(out var next))
        {
            var wire = await connection.Ask(Requests.Get(next, encoding: "br"));
            fetched.Add(new Fetched(next, wire.Status, wire.Bytes.Length));
            if (next != path && !next.EndsWith(".css", StringComparison.Ordinal))
                continue;
            // The links are read from the same answer without compression, which isn't counted.
            var plain = Encoding.UTF8.GetString((await connection.Ask(Requests.Get(next))).Bytes.Span);
            foreach (var link in Named(plain).Where(known.Add))
                waiting.Enqueue(link);
        }
        return fetched;
    }

    private static IEnumerable<string> Named(string text) =>
        Links().Matches(text).Select(m => WebUtility.HtmlDecode(m.Groups["url"].Value)).Where(url => url.StartsWith('/'));

    [GeneratedRegex(
        """<link rel="(icon|stylesheet)" href="(?<url>[^"]+)"|<script[^>]* src="(?<url>[^"]+)"|<img [^>]*src="(?<url>[^"]+)"|url\("?(?<url>[^")]+)"?\)"""
    )]
    private static partial Regex Links();
}
