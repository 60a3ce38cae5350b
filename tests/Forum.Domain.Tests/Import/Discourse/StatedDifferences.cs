using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Forum.Domain.Import.Discourse;

namespace Forum.Domain.Tests.Import.Discourse;

/// <summary>All differences between what Discourse's readers saw and what ours see. Each is a decision.</summary>
internal static partial class StatedDifferences
{
    public static readonly IReadOnlyList<StatedDifference> All =
    [
        new("pictures as links", "Nothing is loaded from elsewhere here: an image is a link that says where it leads.") { InHtml = Pictures },
        new("emoji", "Discourse shows pictures of them, here they are characters.")
        {
            InHtml = (_, theirs) => Replace(theirs, "img.emoji", image => Character((image.GetAttribute("title") ?? "").Trim(':'))),
        },
        new("smileys", "Discourse makes pictures of :) and the like; here they stay as typed.") { InWords = words => Smiley().Replace(words, " ") },
        new("typography", "Discourse curls quotation marks, joins dots and dashes, draws arrows, shortens !!!!; here they stay as typed.")
        {
            InWords = words => Runs().Replace(Typed(words), "$1"),
        },
        new("heads of quotes", "Here whom a quote names is a caption of its own.")
        {
            InHtml = (ours, _) => Replace(ours, "figcaption", caption => $" {caption.TextContent}: "),
        },
        new("previews", "Discourse shows a card or the title of the page where an address leads to; here the address stands.") { InHtml = Previews },
        new("hidden text", "Here a sign stands where something is hidden.") { InHtml = (ours, _) => Replace(ours, "summary", _ => " ") },
        new("code that Discourse lost", "One line of [code] is an empty block there; here it is code.") { InHtml = LostCode },
        new("unread BBCode", "Discourse shows a tag as text where its rules do not find the end; here it is read.")
        {
            InWords = words => BbCode().Replace(QuoteTag().Replace(words, " $1: "), " "),
        },
        new("unknown HTML", "Discourse drops tags that it does not know, the T of Vector<T>; here nothing typed is lost.")
        {
            InWords = words => Html().Replace(words, " "),
        },
        new("polls", "Discourse counts voters, here a poll is the list of what could be chosen.")
        {
            InHtml = (_, theirs) => Replace(theirs, ".poll-info, .poll-buttons", _ => " "),
        },
        new("blanks", "Where another rule took something away, blanks are left beside signs.")
        {
            InWords = words => Blanks().Replace(words, "$1$2").Trim(),
        },
    ];

    public static void Replace(IElement body, string selector, Func<IElement, string> words)
    {
        foreach (var element in body.QuerySelectorAll(selector))
        {
            element.Replace(element.Owner!.CreateTextNode(words(element)));
        }
    }

    private static void Pictures(IElement ours, IElement theirs)
    {
        var linked = theirs
            .QuerySelectorAll("a[href]")
            .Where(a => a.QuerySelector("img:not(.emoji):not(.site-icon)") is not null)
            .Select(a => a.GetAttribute("href"))
            .ToHashSet();
        foreach (
            var link in ours.QuerySelectorAll("a[href]").Where(a => a.ClassList.Contains("image-link") || linked.Contains(a.GetAttribute("href")))
        )
        {
            link.Remove();
        }

        Replace(theirs, ".meta", _ => " ");
    }

    private static void Previews(IElement ours, IElement theirs)
    {
        Replace(theirs, "aside.onebox, .lazyYT, aside.quote:has(.title > a[href])", _ => " ");
        foreach (var link in theirs.QuerySelectorAll("a.onebox").Concat(ours.QuerySelectorAll("a[href]").Where(a => IsBare(a) && IsAlone(a))))
        {
            link.Remove();
        }

        foreach (var link in theirs.QuerySelectorAll("a[href]").Where(a => IsBare(a) && IsAlone(a)))
        {
            link.Remove();
        }

        var bare = ours.QuerySelectorAll("a[href]")
            .Where(IsBare)
            .GroupBy(a => a.GetAttribute("href")!)
            .ToDictionary(g => g.Key, g => g.First().TextContent);
        foreach (var link in theirs.QuerySelectorAll("a[href]"))
        {
            if (bare.TryGetValue(link.GetAttribute("href")!, out var words))
            {
                link.TextContent = words;
            }
        }
    }

    private static bool IsBare(IElement link) =>
        Uri.UnescapeDataString(link.TextContent).Trim() == Uri.UnescapeDataString(link.GetAttribute("href")!).Trim();

    /// <summary>Nothing else stands in its line.</summary>
    private static bool IsAlone(IElement link) =>
        EndsLine(link.PreviousSibling, words => words.TrimEnd(' ').EndsWith('\n'), n => n.PreviousSibling)
        && EndsLine(link.NextSibling, words => words.TrimStart(' ').StartsWith('\n'), n => n.NextSibling);

    private static bool EndsLine(INode? node, Func<string, bool> breaks, Func<INode, INode?> next)
    {
        while (node is IText { Data: var data } && string.IsNullOrWhiteSpace(data) && !breaks(data))
        {
            node = next(node);
        }

        return node is null || node is IElement { LocalName: "br" } || node is IText text && breaks(text.Data);
    }

    private static void LostCode(IElement ours, IElement theirs)
    {
        var (mine, other) = (ours.QuerySelectorAll("pre").ToList(), theirs.QuerySelectorAll("pre").ToList());
        foreach (var (kept, lost) in mine.Zip(other).Where(pair => mine.Count == other.Count && string.IsNullOrWhiteSpace(pair.Second.TextContent)))
        {
            kept.Remove();
            lost.Remove();
        }
    }

    private static string Character(string name) => Emoji.Named(name.Split(':')[0]) ?? $":{name}:";

    private static string Typed(string words) =>
        words
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace('‘', '\'')
            .Replace('’', '\'')
            .Replace("…", "...", StringComparison.Ordinal)
            .Replace("—", "---", StringComparison.Ordinal)
            .Replace("–", "--", StringComparison.Ordinal)
            .Replace("→", "->", StringComparison.Ordinal)
            .Replace("←", "<-", StringComparison.Ordinal)
            .Replace("©", "(c)", StringComparison.OrdinalIgnoreCase)
            .Replace("™", "(tm)", StringComparison.OrdinalIgnoreCase)
            .Replace("®", "(r)", StringComparison.OrdinalIgnoreCase)
            .Replace("±", "+-", StringComparison.Ordinal);

    [GeneratedRegex(@"([.!?,-])\1+")]
    private static partial Regex Runs();

    [GeneratedRegex(@"(?<![\w/])(?:[:;=8xXD]'?-?[()DPpOo|/\\*$@3>]+|[(]:|<3|\^_?\^|-_-|[oO]_[oO])|\p{Cs}\p{Cs}[\uFE0F\u200D♀♂]*|☺️|\p{So}\uFE0F")]
    private static partial Regex Smiley();

    [GeneratedRegex("""\[quote=["“”]?([^,\]"“”\n]{1,100})[^\]\n]{0,200}\]""", RegexOptions.IgnoreCase)]
    private static partial Regex QuoteTag();

    [GeneratedRegex(
        @"(?:\[|%5B)/?(?:\*|quote|code|url|img|b|i|u|s|ul|ol|li|list|color|size|spoiler|details|video|gist|pastebin|flash|center|email|poll)(?::\w+)?(?:[= ][^\]\n]{0,300})?(?:\]|%5D)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BbCode();

    [GeneratedRegex(@"</?[A-Za-z][^<>\n]{0,300}>|<!--.*?-->")]
    private static partial Regex Html();

    [GeneratedRegex(@"\s*([^\p{L}\p{N}\s])\s*|\s*( )\s*")]
    private static partial Regex Blanks();
}
