using Forum.Web.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// A member's picture with its size, so that nothing moves when it arrives. <c>&lt;avatar src="@url" size="40" /&gt;</c>
/// Where the name stands beside it, it is decoration and has an empty text; alone it is given the name.
/// </summary>
[HtmlTargetElement("avatar", Attributes = "src", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AvatarTagHelper(Texts texts) : TagHelper
{
    /// <summary>Empty for somebody who has left: a blank disc stands in the picture's place.</summary>
    public string? Src { get; set; }

    /// <summary>Both sides, in CSS pixels.</summary>
    public int Size { get; set; } = 40;

    /// <summary>Whose it is, when nothing else says so.</summary>
    public string? Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.AllAttributes.ContainsName("class"))
            output.Attributes.SetAttribute("class", "avatar");
        (output.TagName, output.TagMode) = string.IsNullOrEmpty(Src) ? ("span", TagMode.StartTagAndEndTag) : ("img", TagMode.StartTagOnly);
        if (!string.IsNullOrEmpty(Src))
            Draw(output);
    }

    private void Draw(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("src", Src);
        output.Attributes.SetAttribute("width", Size);
        output.Attributes.SetAttribute("height", Size);
        output.Attributes.SetAttribute("alt", Name is null ? "" : texts["avatar.of", ("name", Name)]);
        output.Attributes.SetAttribute("loading", "lazy");
        output.Attributes.SetAttribute("decoding", "async");
    }
}
