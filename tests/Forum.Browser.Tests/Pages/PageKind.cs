using System.Text.RegularExpressions;

namespace Forum.Browser.Tests.Pages;

/// <summary>A page in a state worth looking at.</summary>
/// <param name="Path">Where it is; names of things in braces stand for their ids.</param>
/// <param name="Then">What is done on it before it is looked at.</param>
public sealed partial record PageKind(string Name, Role As, string Path, int Status = 200, Func<Visitor, Task>? Then = null)
{
    /// <summary>Whether it is a page of the forum where nothing is yet.</summary>
    public bool Empty { get; init; }

    public async Task<Visitor> Open(Chromium chromium, Device device)
    {
        var community = await chromium.Everything;
        var forum = Empty ? community.Empty : community.Forum;
        var visitor = await chromium.Regular(forum, device, Empty ? null : community.SessionOf(As));
        // A form that is refused in every language and look must not run into its limit, nor a post out of the hour in which it can be deleted.
        if (Status == 422)
            forum.Clock.Pass(TimeSpan.FromSeconds(20));
        await visitor.Open(InBraces().Replace(Path, thing => community.Ids[Enum.Parse<Thing>(thing.Groups[1].Value)]));
        if (Then is not null)
            await Then(visitor);
        return visitor;
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InBraces();
}
