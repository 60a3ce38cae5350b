using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Forum.Domain.Markup;

namespace Forum.Domain.Import.Discourse;

/// <summary>
/// Discourse's own HTML of a post without what only its pages need: avatars, buttons, the frames of previews. It is no clean HTML yet; whoever
/// shows it sanitises it.
/// </summary>
internal static class CookedHtml
{
    private const string Furniture = "svg, .meta, .quote-controls, img.avatar, img.site-icon, .poll-info, .poll-buttons, .onebox-metadata, .info";

    /// <param name="postOf">The post of a topic by its number, where it is here.</param>
    public static string Of(string cooked, Func<int, int, DiscoursePost?> postOf)
    {
        var body = new HtmlParser().ParseDocument(Bounded(SourceLink.Without(cooked))).Body!;
        foreach (var element in body.QuerySelectorAll(Furniture))
        {
            element.Remove();
        }

        foreach (
            var element in body.QuerySelectorAll("img.emoji, .lazyYT, aside.quote, .spoiler, .spoiled, span.bbcode-b, span.bbcode-i, span.bbcode-s")
        )
        {
            Replace(element, postOf);
        }

        return body.InnerHtml.Trim();
    }

    // The parser's time grows with the square of what is left open; Discourse leaves nothing open, and nothing of its own is longer.
    private static string Bounded(string cooked) => cooked.Length <= 200_000 ? cooked : BalancedHtml.Of(cooked);

    private static void Replace(IElement element, Func<int, int, DiscoursePost?> postOf)
    {
        switch (element.ClassList)
        {
            case var c when c.Contains("emoji"):
                element.Replace(element.Owner!.CreateTextNode(Picture(element)));
                break;
            case var c when c.Contains("lazyYT"):
                element.Replace(Video(element));
                break;
            case var c when c.Contains("quote"):
                Quote(element, postOf);
                break;
            case var c when c.Contains("spoiler") || c.Contains("spoiled"):
                Rename(element, "details");
                break;
            case var c when c.Contains("bbcode-b"):
                Rename(element, "b");
                break;
            case var c when c.Contains("bbcode-i"):
                Rename(element, "i");
                break;
            default:
                Rename(element, "s");
                break;
        }
    }

    private static string Picture(IElement image)
    {
        var name = (image.GetAttribute("title") ?? image.GetAttribute("alt") ?? "").Trim(':');
        return Emoji.Named(name) ?? $":{name}:";
    }

    private static IElement Video(IElement frame)
    {
        var (document, id) = (frame.Owner!, frame.GetAttribute("data-youtube-id") ?? "");
        var (line, link) = (document.CreateElement("p"), document.CreateElement("a"));
        link.SetAttribute("href", "https://www.youtube.com/watch?v=" + Uri.EscapeDataString(id));
        link.TextContent = frame.GetAttribute("data-youtube-title") is { Length: > 0 } title ? title : "YouTube";
        line.AppendChild(link);
        return line;
    }

    /// <summary>Whom it quotes stands in a line above the words, as a link to the post where it is here.</summary>
    private static void Quote(IElement aside, Func<int, int, DiscoursePost?> postOf)
    {
        var (title, words) = (aside.Children.FirstOrDefault(c => c.ClassList.Contains("title")), aside.QuerySelector("blockquote"));
        var name = title?.TextContent.Trim().TrimEnd(':') ?? "";
        title?.Remove();
        if (words is null || name.Length == 0)
        {
            return;
        }

        var line = aside.Owner!.CreateElement("p");
        if (Number(aside, "data-topic") is { } topic && Number(aside, "data-post") is { } number && postOf(topic, number) is { } post)
        {
            var link = aside.Owner.CreateElement("a");
            link.SetAttribute("href", SourceLink.To(post.Id.ToString(CultureInfo.InvariantCulture)));
            link.TextContent = name;
            line.Append(link, aside.Owner.CreateTextNode(":"));
        }
        else
        {
            line.TextContent = name + ":";
        }

        words.Prepend(line);
    }

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
    }
}
