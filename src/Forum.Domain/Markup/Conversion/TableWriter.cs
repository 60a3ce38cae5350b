using AngleSharp.Dom;

namespace Forum.Domain.Markup.Conversion;

/// <summary>Writes a table; what isn't a line in a cell becomes one. A table without a head gets an empty one, since Markdown has no other.</summary>
internal sealed class TableWriter(Care care)
{
    public string Write(IElement table)
    {
        var rows = table.Descendants<IElement>().Where(row => row.LocalName == "tr" && row.Closest("table") == table).ToList();
        var width = rows.Select(row => row.Children.Length).DefaultIfEmpty(0).Max();
        if (width == 0)
            return "";
        var hasHead = rows[0].Children.All(cell => cell.LocalName == "th");
        var head = hasHead ? rows[0] : null;
        var lines = new List<string>
        {
            Row(head, width),
            Row(Enumerable.Range(0, width).Select(at => Alignment(rows[0].Children.ElementAtOrDefault(at)))),
        };
        lines.AddRange(rows.Skip(hasHead ? 1 : 0).Select(row => Row(row, width)));
        return string.Join('\n', lines);
    }

    private string Row(IElement? row, int width) => Row(Enumerable.Range(0, width).Select(at => Cell(row?.Children.ElementAtOrDefault(at))));

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private string Cell(IElement? cell) => cell is null ? "" : new InlineWriter(care, inTable: true).Write([.. cell.ChildNodes]);

    private static string Alignment(IElement? cell) =>
        cell?.ClassName switch
        {
            "align-left" => ":---",
            "align-center" => ":---:",
            "align-right" => "---:",
            _ => "---",
        };
}
