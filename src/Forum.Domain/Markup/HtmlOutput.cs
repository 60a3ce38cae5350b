using System.Text;

namespace Forum.Domain.Markup;

/// <summary>The HTML written so far.</summary>
internal sealed class HtmlOutput
{
    private const string Pre = "<pre";

    private readonly StringBuilder html = new();
    private bool afterPre;

    /// <summary>How many pieces of text with more than white space were written.</summary>
    public int Words { get; private set; }

    /// <summary>Writes markup as it is.</summary>
    public void Raw(string markup)
    {
        html.Append(markup);
        afterPre = markup.StartsWith(Pre, StringComparison.Ordinal);
    }

    /// <summary>Writes text, escaped.</summary>
    public void Text(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        // The parser drops a line feed directly after <pre>.
        html.Append(afterPre && text[0] == '\n' ? "\n" : "");
        afterPre = false;
        Words += string.IsNullOrWhiteSpace(text) ? 0 : 1;
        HtmlText.Append(html, text);
    }

    public override string ToString() => html.ToString();
}
