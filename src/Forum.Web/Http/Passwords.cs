using Forum.Domain.Members;
using Microsoft.AspNetCore.Identity;

namespace Forum.Web.Http;

/// <summary>Hashing as the framework does it (PBKDF2, HMAC-SHA512, 100,000 rounds; about 90 ms of a core, on purpose).</summary>
public static class Passwords
{
    private static readonly PasswordHasher<object> Hasher = new();
    private static readonly object Nobody = new();

    /// <summary>What an unknown name is compared with, so that it takes as long as a known one.</summary>
    private static readonly string HashOfNothing = Hasher.HashPassword(Nobody, "no password has these words");

    public static PasswordHashing Hashing { get; } = new(Hash, Verify);

    public static string Hash(string password) => Hasher.HashPassword(Nobody, password);

    public static bool Verify(string? hash, string password) =>
        Hasher.VerifyHashedPassword(Nobody, hash ?? HashOfNothing, password) != PasswordVerificationResult.Failed && hash is not null;
}
