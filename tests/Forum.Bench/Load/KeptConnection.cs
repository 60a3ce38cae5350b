using System.Net;
using System.Net.Sockets;

namespace Forum.Bench.Load;

/// <summary>One HTTP/1.1 connection kept open, on a bare socket: a client that costs little leaves the measured core to the server.</summary>
internal sealed class KeptConnection(IPEndPoint server) : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];

    public async ValueTask Open() => await socket.ConnectAsync(server);

    /// <summary>Sends one request and reads the whole response.</summary>
    /// <exception cref="IOException">The server closed the connection, or its answer has no length.</exception>
    public async ValueTask<Answer> Ask(ReadOnlyMemory<byte> request)
    {
        await socket.SendAsync(request);
        var received = 0;
        while (true)
        {
            if (received == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var more = await socket.ReceiveAsync(buffer.AsMemory(received));
            if (more == 0)
                throw new IOException("The server closed the connection.");
            received += more;
            if (ResponseBytes.Length(buffer.AsSpan(0, received)) is { } length && received >= length)
                return new Answer(ResponseBytes.Status(buffer), buffer.AsMemory(0, received));
        }
    }

    public void Dispose() => socket.Dispose();
}

/// <summary>The response as it came, headers and all; good until the connection is asked again.</summary>
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Bytes);
