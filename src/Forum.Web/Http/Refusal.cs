namespace Forum.Web.Http;

/// <summary>What a page of one sentence says.</summary>
/// <param name="Why">Where to read which grant is missing, and who holds one; null where no power is in question.</param>
/// <param name="Typed">What was typed, so that it isn't lost.</param>
/// <param name="Back">Where to go on; null leads home.</param>
public sealed record Refusal(string Sentence, string? Why, string? Typed, WayBack? Back);

/// <summary>A link from a refusal to what it is about.</summary>
/// <param name="Words">The key of what it says.</param>
public sealed record WayBack(string Address, string Words);
