using System.Text;
using System.Text.RegularExpressions;

namespace Forum.Bench.Load;

/// <summary>Requests as a browser writes them, with no more headers than make a difference.</summary>
internal static partial class Requests
{
    public static byte[] Get(string path, string? encoding = null, string? session = null) =>
        Bytes($"GET {path} HTTP/1.1\r\n{Headers(encoding, session)}\r\n");

    /// <summary>The reply form of a thread as a member sends it; every time another submission.</summary>
    public static async Task<byte[]> Reply(System.Net.IPEndPoint server, string threadId, string session, string text)
    {
        var page = await Page(server, $"/t/{threadId}", session);
        var fields = $"_submission={Asking.Counter}&Text={Uri.EscapeDataString(text)}";
        return Post($"/t/{threadId}?handler=Reply", session, page, fields);
    }

    /// <summary>A ballot that ranks everybody as their page shows them.</summary>
    public static async Task<byte[]> Ballot(System.Net.IPEndPoint server, string electionId, string session)
    {
        var page = await Page(server, $"/elections/{electionId}/vote", session);
        var ranks = Rank().Matches(page).Select((match, i) => $"{match.Groups[1].Value}={i + 1}");
        return Post($"/elections/{electionId}/vote?handler=Cast", session, page, string.Join('&', ranks));
    }

    private static async Task<string> Page(System.Net.IPEndPoint server, string path, string session)
    {
        using var connection = new KeptConnection(server);
        await connection.Open();
        return Encoding.UTF8.GetString((await connection.Ask(Get(path, session: session))).Bytes.Span);
    }

    private static byte[] Post(string path, string session, string page, string fields)
    {
        var body = $"_token={Uri.EscapeDataString(Token().Match(page).Groups[1].Value)}&{fields}";
        return Bytes(
            $"POST {path} HTTP/1.1\r\n{Headers(null, session)}Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }

    private static string Headers(string? encoding, string? session) =>
        "Host: localhost\r\nUser-Agent: Forum.Bench\r\nAccept: text/html\r\nAccept-Language: en\r\n"
        + (encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")
        + (session is null ? "" : $"Cookie: session={session}\r\n");

    private static byte[] Bytes(string request) => Encoding.ASCII.GetBytes(request);

    [GeneratedRegex(@"name=""_token""[^>]* value=""([^""]+)")]
    private static partial Regex Token();

    [GeneratedRegex(@"name=""(Rank-[^""]+)")]
    private static partial Regex Rank();
}
