using System.Text.RegularExpressions;

namespace Forum.Web.Pages.Powers;

/// <summary>
/// A place as a form asks for it: chosen from a list, or one thread by its address, or a tag. What is typed goes before what is chosen: the list
/// always has something chosen.
/// </summary>
public sealed partial record TypedPlace(string? Where, string? Thread, string? Tag)
{
    /// <summary>A place as addresses and grants write it, taken apart for the form.</summary>
    public static TypedPlace Of(string? where) =>
        (where ?? "").Split(':', 2) switch
        {
            ["thread", var id] => new TypedPlace(null, "/t/" + id, null),
            ["tag", var name] => new TypedPlace(null, null, name),
            _ => new TypedPlace(where, null, null),
        };

    /// <summary>It can't be both.</summary>
    public bool IsTorn => HasThread && HasTag;

    /// <summary>The field that says it.</summary>
    public string Field =>
        HasThread ? nameof(Thread)
        : HasTag ? nameof(Tag)
        : nameof(Where);

    /// <summary>As grants write it: <c>thread:ID</c>.</summary>
    public string? Written =>
        HasThread ? "thread:" + ThreadId(Thread!)
        : HasTag ? "tag:" + Tag!.Trim()
        : Where;

    private bool HasThread => !string.IsNullOrWhiteSpace(Thread);
    private bool HasTag => !string.IsNullOrWhiteSpace(Tag);

    /// <summary>Out of an address with or without the site's own, or the id alone.</summary>
    internal static string ThreadId(string typed) => InAddress().Match(typed) is { Success: true } found ? found.Groups[1].Value : typed.Trim();

    [GeneratedRegex(@"(?:^|/|\s)t/([^/?#\s]+)")]
    private static partial Regex InAddress();
}
