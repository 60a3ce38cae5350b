namespace Forum.Web.Languages;

/// <summary>A sentence cut at its placeholders: "Sign in as {name}" is text, name, nothing.</summary>
internal sealed class Phrase
{
    /// <summary>Text at even places, placeholders' names at odd ones.</summary>
    public IReadOnlyList<string> Pieces { get; }

    private Phrase(IReadOnlyList<string> pieces) => Pieces = pieces;

    public IEnumerable<string> Placeholders => Pieces.Where((_, place) => place % 2 == 1);

    /// <exception cref="FormatException">A brace without its partner, or a placeholder that isn't a plain name.</exception>
    public static Phrase Parse(string text)
    {
        var pieces = text.Split('{', '}');
        var phrase = new Phrase(pieces);
        if (pieces.Length % 2 == 0 || phrase.Placeholders.Any(name => name.Length == 0 || !name.All(char.IsAsciiLetter)) || text != phrase.Source())
            throw new FormatException($"Braces do not match in: {text}");
        return phrase;
    }

    private string Source() => string.Concat(Pieces.Select((piece, place) => place % 2 == 1 ? "{" + piece + "}" : piece));
}
