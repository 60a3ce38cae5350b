using Forum.Web.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// Numbered pages: the first, the last and those around the present one, gaps between. Nothing at all when there is one page.
/// <c>&lt;pager page="2" pages="9" to='n => $"/t/abc?page={n}"' /&gt;</c>
/// </summary>
[HtmlTargetElement("pager", Attributes = "page,pages,to", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(Texts texts) : TagHelper
{
    /// <summary>The present one, from 1.</summary>
    public int Page { get; set; }

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>A page's address by its number.</summary>
    public Func<int, string> To { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["pager.label"]);
        output.Content.AppendHtml(List());
    }

    private TagBuilder List()
    {
        var list = new TagBuilder("ul");
        if (Page > 1)
            Add(list, Link(Page - 1, texts["pager.previous"], "prev"));
        var before = 0;
        foreach (var number in PagerNumbers.Of(Page, Pages))
        {
            if (number > before + 1)
                Add(list, Gap());
            Add(list, number == Page ? Present() : Numbered(number));
            before = number;
        }
        if (Page < Pages)
            Add(list, Link(Page + 1, texts["pager.next"], "next"));
        return list;
    }

    private static void Add(TagBuilder list, IHtmlContent inside)
    {
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(inside);
        list.InnerHtml.AppendHtml(item);
    }

    private TagBuilder Link(int number, string text, string? relation)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = To(number);
        if (relation is not null)
            link.Attributes["rel"] = relation;
        link.InnerHtml.Append(text);
        return link;
    }

    private TagBuilder Numbered(int number)
    {
        var link = Link(number, texts.Number(number), null);
        link.Attributes["aria-label"] = number == Pages ? LastLabel() : texts["pager.page", ("page", number)];
        return link;
    }

    /// <summary>Whoever hears it learns where the end is; whoever sees it has the number at the end of the row.</summary>
    private string LastLabel() => texts["pager.last", ("page", Pages)];

    private TagBuilder Present()
    {
        var here = new TagBuilder("span");
        here.Attributes["aria-current"] = "page";
        here.InnerHtml.Append(texts.Number(Page));
        return here;
    }

    private static TagBuilder Gap()
    {
        var gap = new TagBuilder("span");
        gap.AddCssClass("gap");
        gap.InnerHtml.Append("…");
        return gap;
    }
}
