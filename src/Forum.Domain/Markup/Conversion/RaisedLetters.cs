using AngleSharp.Dom;

namespace Forum.Domain.Markup.Conversion;

/// <summary>The letters of Unicode that stand above or below the line, for formulas whose meaning would be lost without them.</summary>
internal static class RaisedLetters
{
    private const string Plain = "0123456789+-−=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";
    private const string PlainRaised = "abcdefghijklmnoprstuvwxyz";
    private const string RaisedAbc = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private const string PlainLowered = "aehijklmnoprstuvx";
    private const string LoweredAbc = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    /// <summary>What is written before the words of a raised or lowered element that has no such letters.</summary>
    public static string SignBefore(IElement element) =>
        element.LocalName is "sup" or "sub" && element.TextContent.Trim() is { Length: > 0 } words && Of(words, element.LocalName == "sup") is null
            ? (element.LocalName == "sup" ? "^" : "_")
            : "";

    /// <summary>The text of an element, with what is raised or lowered in it.</summary>
    public static string In(INode node) =>
        string.Concat(
            node.ChildNodes.Select(child =>
                child switch
                {
                    IText text => text.Data,
                    IElement { LocalName: "br" } => "\n",
                    IElement { LocalName: "sup" or "sub" } shifted when SignBefore(shifted).Length == 0 => Of(
                        shifted.TextContent.Trim(),
                        shifted.LocalName == "sup"
                    ) ?? "",
                    IElement element => SignBefore(element) + In(element),
                    _ => "",
                }
            )
        );

    /// <summary>Null where a letter has no such form, or there is nothing.</summary>
    public static string? Of(string text, bool raised)
    {
        if (text.Length == 0)
            return null;
        var (from, to) = raised ? (Plain + PlainRaised, Raised + RaisedAbc) : (Plain + PlainLowered, Lowered + LoweredAbc);
        var letters = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = from.IndexOf(text[i], StringComparison.Ordinal);
            if (at < 0)
                return null;
            letters[i] = to[at];
        }
        return new string(letters);
    }
}
