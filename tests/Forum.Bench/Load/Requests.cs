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
        using var connection = new KeptConnection(server);
        await connection.Open();
        var page = await connection.Ask(Get($"/t/{threadId}", session: session));
        var token = Token().Match(Encoding.UTF8.GetString(page.Bytes.Span)).Groups[1].Value;
        var body = $"_token={Uri.EscapeDataString(token)}&_submission={Asking.Counter}&Text={Uri.EscapeDataString(text)}";
        return Bytes(
            $"POST /t/{threadId}?handler=Reply HTTP/1.1\r\n{Headers(null, session)}Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }

    private static string Headers(string? encoding, string? session) =>
        "Host: localhost\r\nUser-Agent: Forum.Bench\r\nAccept: text/html\r\nAccept-Language: en\r\n"
        + (encoding is null ? "" : $"Accept-Encoding: {encoding}\r\n")
        + (session is null ? "" : $"Cookie: session={session}\r\n");

    private static byte[] Bytes(string request) => Encoding.ASCII.GetBytes(request);

    [GeneratedRegex(@"name=""_token""[^>]* value=""([^""]+)")]
    private static partial Regex Token();
}
