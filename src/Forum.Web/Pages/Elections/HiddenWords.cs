namespace Forum.Web.Pages.Elections;

/// <summary>What stands where words were taken out of sight.</summary>
/// <param name="Act">The act that did so; null where none is known.</param>
/// <param name="IsOwn">Whoever reads it said them, and reads them still.</param>
public sealed record HiddenWords(string? Act, bool IsOwn = false);
