using System.Security.Cryptography;
using System.Text;
using Forum.Domain;

namespace Forum.Web.Pages.Account;

/// <summary>The one-time code that the console prints while the site has no owner; drawn anew at each start.</summary>
public sealed class ClaimCode(Entropy entropy)
{
    public string Code { get; } = $"{entropy.Word(4)}-{entropy.Word(4)}-{entropy.Word(4)}";

    public bool Matches(string? typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code), Encoding.UTF8.GetBytes(typed?.Trim().ToLowerInvariant() ?? ""));
}
