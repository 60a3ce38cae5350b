using AngleSharp.Dom;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>One way in which a converted post may look other than at Discourse, and why it does.</summary>
internal sealed record StatedDifference(string Name, string Reason)
{
    /// <summary>Makes our HTML and theirs alike where they differ by this.</summary>
    public Action<IElement, IElement> InHtml { get; init; } = (_, _) => { };

    /// <summary>For the words of either side.</summary>
    public Func<string, string> InWords { get; init; } = words => words;
}
