using System.Text;

namespace Forum.Bench.Load;

/// <summary>Requests as a browser writes them, with no more headers than make a difference.</summary>
internal static class Requests
{
    public static byte[] Get(string path, string? encoding = null, string? session = null)
    {
        var request = new StringBuilder(
            $"GET {path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Forum.Bench\r\nAccept: text/html\r\nAccept-Language: en\r\n"
        );
        if (encoding is not null)
            request.Append("Accept-Encoding: ").Append(encoding).Append("\r\n");
        if (session is not null)
            request.Append("Cookie: session=").Append(session).Append("\r\n");
        return Encoding.ASCII.GetBytes(request.Append("\r\n").ToString());
    }
}
