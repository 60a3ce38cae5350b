using Forum.Domain.Site;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>Offers the reasons that the site lists, beside which any other can be typed. <c>&lt;input reasons="true" /&gt;</c></summary>
[HtmlTargetElement("input", Attributes = "reasons", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReasonsTagHelper : TagHelper
{
    private const string Id = "reason-list";
    private static readonly object Written = new();

    public bool Reasons { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = SiteSettings.ReasonLines(Visit.Of(ViewContext.HttpContext).Site.Settings.Reasons);
        if (!Reasons || lines.Count == 0)
            return;
        output.Attributes.SetAttribute("list", Id);
        // Once a page, however many forms it has.
        if (!ViewContext.HttpContext.Items.TryAdd(Written, true))
            return;
        var list = new TagBuilder("datalist");
        list.Attributes["id"] = Id;
        foreach (var line in lines)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = line;
            list.InnerHtml.AppendHtml(option);
        }
        output.PostElement.AppendHtml(list);
    }
}
