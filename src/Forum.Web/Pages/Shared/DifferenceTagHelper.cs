using Forum.Domain.Markup.Differences;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Forum.Web.Pages.Shared;

/// <summary>
/// What was changed, with signs for eyes and words for ears. Made here and not in a view: every blank counts.
/// <c>&lt;difference of="Model.Text" /&gt;</c>
/// </summary>
[HtmlTargetElement("difference", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DifferenceTagHelper(Texts texts) : TagHelper
{
    public IReadOnlyList<Change> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "difference");
        foreach (var piece in DifferencePiece.Of(Of))
            if (piece.FoldedLines > 0)
                output.Content.AppendHtml(Folded(piece));
            else if (piece.Kind == ChangeKind.Same)
                output.Content.Append(piece.Text);
            else
                output.Content.AppendHtml(
                    piece.Kind == ChangeKind.Added
                        ? Marked("ins", texts["revisions.added"], piece.Text)
                        : Marked("del", texts["revisions.removed"], piece.Text)
                );
    }

    private TagBuilder Folded(DifferencePiece piece)
    {
        var (details, summary) = (new TagBuilder("details"), new TagBuilder("summary"));
        details.AddCssClass("unchanged");
        summary.InnerHtml.Append(texts.Count("revisions.unchangedLines", piece.FoldedLines));
        details.InnerHtml.AppendHtml(summary).Append(piece.Text);
        return details;
    }

    /// <summary>A line's end that was changed would not be seen without a sign.</summary>
    private static TagBuilder Marked(string name, string word, string text)
    {
        var (mark, said) = (new TagBuilder(name), new TagBuilder("span"));
        said.AddCssClass("visually-hidden");
        said.InnerHtml.Append(word + " ");
        var ends = text.Length - text.TrimStart('\n').Length;
        mark.InnerHtml.AppendHtml(said).Append(string.Concat(Enumerable.Repeat("↵\n", ends)) + text[ends..]);
        return mark;
    }
}
