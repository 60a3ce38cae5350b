using System.Text;
using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>The attributes of a link. What leads away from the site says so to search engines and passes no opener.</summary>
internal static class LinkAttributes
{
    private const string Outside = " rel=\"nofollow ugc noopener\"";

    /// <summary>All attributes as they are written, each with a space before it; null if the link leads nowhere it may.</summary>
    public static string? Of(IElement element, SanitizerPolicy policy)
    {
        var href = element.GetAttribute("href");
        if (href is ['#', .. var anchor] && FootnoteAnchors.IsOurs(anchor, policy.AnchorPrefix))
        {
            return Footnote(element, href, policy);
        }

        if (LinkTarget.Allow(href) is not { } target)
        {
            return null;
        }

        var attributes = new StringBuilder();
        Add(attributes, "class", ClassOf(element, target));
        Add(attributes, "href", target);
        Add(attributes, "title", element.GetAttribute("title"));
        return attributes.Append(LinkTarget.Host(target) is null ? "" : Outside).ToString();
    }

    /// <summary>What a link without words is called: its host, or the address itself.</summary>
    public static string NameOf(IElement element)
    {
        var target = LinkTarget.Allow(element.GetAttribute("href")) ?? "↩";
        return LinkTarget.Host(target) ?? target;
    }

    /// <summary>Class, address and the mark of outside links, as for any link.</summary>
    public static string To(string target, string classes)
    {
        var attributes = new StringBuilder();
        Add(attributes, "class", classes);
        Add(attributes, "href", target);
        return attributes.Append(LinkTarget.Host(target) is null ? "" : Outside).ToString();
    }

    private static string Footnote(IElement element, string href, SanitizerPolicy policy)
    {
        var id = FootnoteAnchors.IsOurs(element.Id, policy.AnchorPrefix) ? $" id=\"{element.Id}\"" : "";
        var (name, role) = element.ClassList.Contains("footnote-back") ? ("footnote-back", "doc-backlink") : ("footnote-ref", "doc-noteref");
        return $" class=\"{name}\" role=\"{role}\"{id} href=\"{href}\"";
    }

    private static string? ClassOf(IElement element, string target) =>
        element.ClassList.Contains("mention") && target.StartsWith("/@", StringComparison.Ordinal) ? "mention"
        : element.ClassList.Contains("image-link") ? "image-link"
        : null;

    private static void Add(StringBuilder attributes, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            attributes.Append(' ').Append(name).Append("=\"");
            HtmlText.Append(attributes, value);
            attributes.Append('"');
        }
    }
}
