using System.Net;
using System.Net.Sockets;

namespace Forum.Web.Http;

/// <summary>
/// The part of an address that stands for one household, office or attacker: /24 of IPv4; of IPv6 /64, which one machine may
/// have to itself, and /48, which one customer may have.
/// </summary>
public static class AddressPrefix
{
    /// <summary>The narrow prefix and, for IPv6, the wide one. An unknown address (a Unix socket) is a prefix of its own.</summary>
    public static (string Narrow, string? Wide) Of(IPAddress? address)
    {
        if (address is null)
            return ("unknown", null);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? (Cut(bytes, 8), Cut(bytes, 6)) : (Cut(bytes, 3), null);
    }

    private static string Cut(byte[] address, int bytes) => $"{Convert.ToHexString(address, 0, bytes)}/{bytes * 8}";
}
