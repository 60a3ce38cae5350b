using System.Text;
using AngleSharp.Dom;

namespace Forum.Domain.Markup.Conversion;

/// <summary>The words that a reader sees, white space made single, compatible forms of a letter made one. What is raised or lowered and has no letter for it has a sign before it.</summary>
internal static class VisibleText
{
    public static string Of(IElement root)
    {
        var words = new StringBuilder();
        Add(words, root);
        var plain = words.ToString().Normalize(NormalizationForm.FormKC).Replace('\u2212', '-');
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Add(StringBuilder words, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                words.Append(text.Data);
            if (child is not IElement element)
                continue;
            var apart = element.LocalName is "br" or "summary" || Element.Of(element.LocalName).IsBlock;
            words.Append(apart ? " " : RaisedLetters.SignBefore(element));
            Add(words, element);
            words.Append(apart ? " " : "");
        }
    }
}
