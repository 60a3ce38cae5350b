namespace Forum.Domain.Certificates;

/// <summary>
/// The code on a certificate: twelve characters of Crockford's base 32, 60 random bits, in three groups that can be read aloud. It names the
/// certificate in its address too.
/// </summary>
public static class CertificateCode
{
    private const int Length = 12;
    private const int Group = 4;

    internal static string New(Entropy entropy) => entropy.Word(Length);

    /// <summary>As it is written on paper: <c>7F3K-9M2Q-X8TB</c>.</summary>
    public static string Written(string code) => string.Join('-', code.ToUpperInvariant().Chunk(Group).Select(group => new string(group)));

    /// <summary>The stored form of what somebody typed, with letters that look like digits taken for these; null where it can be no code.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length)
            return null;
        var letters = typed.Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(char.ToLowerInvariant).Select(Meant).ToArray();
        return letters.Length == Length && letters.All(char.IsAsciiLetterOrDigit) ? new string(letters) : null;
    }

    private static char Meant(char letter) =>
        letter switch
        {
            'o' => '0',
            'i' or 'l' => '1',
            _ => letter,
        };
}
