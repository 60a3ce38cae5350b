using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>Two of GFM's rules for tables that Markdig does not follow: no row is wider than the head, and \| in code is a pipe.</summary>
internal static class Tables
{
    public static void Mend(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>().ToList())
        {
            var columns = ((TableRow)table[0]).Count;
            foreach (var row in table.Cast<TableRow>())
            {
                while (row.Count > columns)
                {
                    row.RemoveAt(row.Count - 1);
                }
            }

            foreach (var code in table.Descendants<CodeInline>())
            {
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            }
        }
    }
}
