using Forum.Domain.Search.Ranking;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Forum.Web.Pages.Search;

/// <summary>Text with what was searched for marked in it; all of it is encoded.</summary>
public static class Marked
{
    public static IHtmlContent Of(IReadOnlyList<PassagePart> parts)
    {
        var html = new HtmlContentBuilder();
        foreach (var part in parts)
            if (part.IsHit)
            {
                var mark = new TagBuilder("mark");
                mark.InnerHtml.Append(part.Text);
                html.AppendHtml(mark);
            }
            else
                html.Append(part.Text);
        return html;
    }

    public static string Plain(IReadOnlyList<PassagePart> parts) => string.Concat(parts.Select(part => part.Text));
}
