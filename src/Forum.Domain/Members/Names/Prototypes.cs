using System.Text;

namespace Forum.Domain.Members.Names;

/// <summary>The confusables table of UTS #39: for a character, the plainer one or ones that it looks like.</summary>
internal static class Prototypes
{
    public static readonly IReadOnlyDictionary<string, string> Table = DataTable
        .Lines("confusables.txt")
        .Select(line => line.Split(';'))
        .ToDictionary(columns => Text(columns[0]), columns => Text(columns[1]));

    /// <summary>What a text looks like as it is written (UTS #39, section 4), less accents, spaces and punctuation. Case remains.</summary>
    public static string Skeleton(string text) =>
        Bare(string.Concat(Bare(text).EnumerateRunes().Select(rune => Table.GetValueOrDefault(rune.ToString(), rune.ToString()))));

    /// <summary>Decomposed, without the marks that people leave out and without separators.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(r => !Letters.IsOptionalMark(r) && !Letters.IsSeparator(r)));

    private static string Text(string column) =>
        string.Concat(column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hex => new Rune(Convert.ToInt32(hex, 16)).ToString()));
}
