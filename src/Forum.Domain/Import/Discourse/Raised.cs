namespace Forum.Domain.Import.Discourse;

/// <summary>Superscript: the digits that Unicode has raised, and ^ before anything else, because x2 is not x².</summary>
internal static class Raised
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Of(string text) =>
        text.Length == 0 ? ""
        : text.All(char.IsAsciiDigit) ? string.Concat(text.Select(c => Digits[c - '0']))
        : "^" + text;
}
