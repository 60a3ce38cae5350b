using Microsoft.AspNetCore.Html;

namespace Forum.Web.Pages.Shared;

/// <summary>The only place where stored HTML goes into a page as it is: what the domain's sanitiser wrote, and nothing else.</summary>
public static class Prose
{
    public static IHtmlContent Of(string sanitised) => new HtmlString(sanitised);

    /// <summary>A number that stands out in a sentence.</summary>
    public static IHtmlContent Strong(string number)
    {
        var strong = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("b");
        strong.InnerHtml.Append(number);
        return strong;
    }

    /// <summary>A link inside a sentence.</summary>
    /// <param name="lang">Of the words, where it is another one than the page's.</param>
    public static IHtmlContent Link(string address, string words, string? lang = null)
    {
        var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
        link.Attributes["href"] = address;
        if (lang is not null)
            link.Attributes["lang"] = lang;
        link.InnerHtml.Append(words);
        return link;
    }
}
