namespace Forum.Domain.Members.Names;

/// <summary>What a wanted name came to.</summary>
/// <param name="Name">As it will be shown: NFC, trimmed, inner spaces single, typographic apostrophes and hyphens plain. Empty if it has characters that can't be shown.</param>
/// <param name="Folded">The key that must be unique among members; two names with one key are one name. Empty if there is a problem.</param>
/// <param name="Problem">Why the name is refused, or null.</param>
public sealed record NameCheck(string Name, string Folded, NameProblem? Problem);
