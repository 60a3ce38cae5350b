using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Powers;

/// <summary>A heading as deep as what it stands in. <c>&lt;h2 level="3"&gt;</c> is an h3.</summary>
[HtmlTargetElement("h2", Attributes = "level")]
public sealed class HeadingTagHelper : TagHelper
{
    public int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = "h" + Level.ToString(CultureInfo.InvariantCulture);
}
