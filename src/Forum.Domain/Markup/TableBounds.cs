using Markdig.Helpers;

namespace Forum.Domain.Markup;

/// <summary>
/// Bounds a table before it is built: short rows are filled up to the columns of the head, so 60,000 characters could make millions of cells.
/// A paragraph counts as a table if it has a delimiter row; where the parser is stricter, the bound merely comes early.
/// </summary>
internal static class TableBounds
{
    /// <summary>Whether the paragraph may be a table. To be called at its first special character, which in a paragraph of several lines is a line's end at the latest.</summary>
    public static bool Check(StringSlice slice)
    {
        // A paragraph of several lines has a text of its own; one of a single line lies in the whole source, and can be no table.
        if (slice.AsSpan().IndexOfAny('\n', '\r') < 0)
        {
            return false;
        }

        var columns = 0;
        var rows = 0;
        var isTable = false;
        foreach (var line in slice.Text.AsSpan(0, slice.End + 1).EnumerateLines())
        {
            rows++;
            columns = Math.Max(columns, Columns(line.Trim()));
            isTable |= IsDelimiterRow(line);
        }

        return isTable && Allow(columns, rows);
    }

    private static int Columns(ReadOnlySpan<char> line) => line.Count('|') + 1 - (line.StartsWith('|') ? 1 : 0) - (line.EndsWith('|') ? 1 : 0);

    private static bool Allow(int columns, int rows) =>
        columns > Markdown.MaxTableColumns ? throw new MarkupRefusedException(MarkupRefusal.TableTooWide)
        : columns * rows > Markdown.MaxTableCells ? throw new MarkupRefusedException(MarkupRefusal.TableTooLarge)
        : true;

    private static bool IsDelimiterRow(ReadOnlySpan<char> line) => line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept("|-: \t");
}
