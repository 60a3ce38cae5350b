namespace Forum.Domain.Elections.Counting;

internal enum BltKind
{
    End,
    Word,
    Quoted,

    /// <summary>A quotation that its line doesn't close.</summary>
    Unclosed,
}

/// <param name="Text">Without the quotation marks.</param>
internal readonly record struct BltToken(BltKind Kind, string Text, int Line, int Column)
{
    private const int MostShown = 40;

    public string Shown =>
        Kind switch
        {
            BltKind.End => "the end of the file",
            BltKind.Word => $"“{Short(Printable(Text))}”",
            _ => $"\"{Short(Printable(Text))}",
        };

    private static string Short(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";

    private static string Printable(string text) =>
        string.Concat(text.Take(MostShown + 1).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
}
