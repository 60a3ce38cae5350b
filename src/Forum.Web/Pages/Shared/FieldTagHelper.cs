using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// Gives a control its name and id, and ties it to its error and hint. <c>&lt;input field="Title" hinted="true" /&gt;</c> has the id
/// <c>title</c>, its hint <c>title-hint</c>, its error <c>title-error</c>.
/// </summary>
[HtmlTargetElement("input", Attributes = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "field")]
[HtmlTargetElement("select", Attributes = "field")]
public sealed class FieldTagHelper : TagHelper
{
    public string Field { get; set; } = "";

    /// <summary>There is a hint for it.</summary>
    public bool Hinted { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (id, wrong) = (IdOf(Field), Errors.Has(ViewContext, Field));
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("name", Field);
        if (wrong)
            output.Attributes.SetAttribute("aria-invalid", "true");
        var described = string.Join(' ', new[] { wrong ? id + "-error" : "", Hinted ? id + "-hint" : "" }.Where(part => part.Length > 0));
        if (described.Length > 0)
            output.Attributes.SetAttribute("aria-describedby", described);
    }

    internal static string IdOf(string field) => field.ToLowerInvariant().Replace('.', '-');
}

/// <summary>What is wrong with a field, beside it; nothing where it is right. <c>&lt;field-error field="Title" /&gt;</c></summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTagHelper : TagHelper
{
    public string Field { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors.Of(ViewContext, Field);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field-error");
        output.Attributes.SetAttribute("id", FieldTagHelper.IdOf(Field) + "-error");
        output.Content.Append(string.Join(" ", errors));
    }
}

/// <summary>
/// All that is wrong with a form, at its head, each linked to its field; where a power is missing, with the way to the answer why.
/// <c>&lt;error-summary title="@T["…"]" /&gt;</c>
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    public string Title { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<h2>").Append(Title).AppendHtml("</h2><ul>");
        foreach (var (field, entry) in ViewContext.ModelState)
        foreach (var error in entry.Errors)
            output.Content.AppendHtml(Line(field, error.ErrorMessage));
        output.Content.AppendHtml("</ul>");
        if (ViewContext.ViewData[WhyNot.Address] is string why)
            output.Content.AppendHtml("<p>").AppendHtml(Prose.Link(why, texts["why.refusedAsk"])).AppendHtml("</p>");
    }

    private static TagBuilder Line(string field, string sentence)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(sentence);
            return line;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldTagHelper.IdOf(field);
        link.InnerHtml.Append(sentence);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}

internal static class Errors
{
    public static bool Has(ViewContext view, string field) => Of(view, field).Count > 0;

    public static IReadOnlyList<string> Of(ViewContext view, string field) =>
        view.ModelState.TryGetValue(field, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];
}
