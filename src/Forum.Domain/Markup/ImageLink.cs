using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>What stands for an image: its alternative text, the host it would come from, and a link to it where it may be followed.</summary>
internal sealed record ImageLink(string Text, string? Attributes)
{
    public static ImageLink Of(IElement image)
    {
        var words = (image.GetAttribute("alt") ?? "").Trim();
        if (LinkTarget.Allow(image.GetAttribute("src")) is not { } source || LinkTarget.IsMail(source))
        {
            return new(words, null);
        }

        var text = (words, LinkTarget.Host(source)) switch
        {
            ("", null) => source,
            ("", { } host) => host,
            (_, null) => words,
            (_, { } host) => $"{words} ({host})",
        };
        return new(text, LinkAttributes.To(source, "image-link"));
    }
}
