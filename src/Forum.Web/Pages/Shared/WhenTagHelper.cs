using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// A moment, as a date that stays true: script may turn it into "3 hours ago", the server never does, because its pages are
/// kept. To a member its title names the zone. <c>&lt;when at="post.WrittenAt" /&gt;</c> In a loop over many, <see cref="Moment"/> is cheaper.
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(Texts texts, LanguageSettings languages) : TagHelper
{
    /// <summary>In UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The day alone.</summary>
    public bool DayOnly { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = languages.Zone(ViewContext.HttpContext);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Moment.Exact(At));
        var words = DayOnly ? texts.Date(At, zone ?? TimeZoneInfo.Utc) : texts.DateTime(At, zone ?? TimeZoneInfo.Utc);
        output.Content.SetContent(words);
        if (zone is not null && !DayOnly)
            output.Attributes.SetAttribute("title", ZoneWords.Named(texts, words, At, zone));
    }
}
