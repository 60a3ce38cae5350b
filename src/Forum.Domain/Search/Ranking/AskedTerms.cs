using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>Turns what was typed into what is looked for: words cut, folded and stemmed, names of several parts kept together.</summary>
internal static class AskedTerms
{
    /// <summary>So many things are looked for; the parser has told of the rest.</summary>
    public const int Most = 24;

    public static IReadOnlyList<Asked> Of(SearchQuery query)
    {
        var (all, place) = (new List<(Asked Asked, bool IsStop)>(), 0);
        foreach (var wanted in query.Wanted)
            place = Add(wanted, place, all);
        var onlyStops = all.TrueForAll(a => a.IsStop);
        return [.. all.Where(a => onlyStops || !a.IsStop).Select(a => a.Asked).DistinctBy(Key).Take(Most)];
    }

    /// <summary>All the words of a running text, stop words left out, each once.</summary>
    public static IReadOnlyList<Asked> OfText(string text)
    {
        var all = new List<(Asked Asked, bool IsStop)>();
        _ = AddWords(TextWords.Of(text), SearchIn.Anywhere, 0, all);
        return [.. all.Where(a => !a.IsStop).Select(a => a.Asked).DistinctBy(Key)];
    }

    /// <summary>The one form that a required or unwanted term has; null where it holds no word at all.</summary>
    public static AskedForm? FormOf(SearchTerm term)
    {
        var text = TextWords.Of(term.Text);
        var whole = text.Compounds.Where(c => !c.IsInner && c.WordCount >= text.Words.Count).Select(c => c.Text).FirstOrDefault();
        return text.Words.Count == 0 && whole is null ? null : new AskedForm(text.Words, whole, term.Kind == SearchTermKind.Prefix, term.In);
    }

    private static int Add(SearchAlternatives wanted, int place, List<(Asked, bool)> all)
    {
        if (wanted.Terms is [{ IsRequired: false } word])
            return AddWords(TextWords.Of(word.Text), word.In, place, all);
        var forms = wanted.Terms.Select(FormOf).OfType<AskedForm>().ToList();
        if (forms.Count == 0)
            return place;
        all.Add((new Asked(forms, place, true), false));
        return place + forms.Max(f => Math.Max(1, f.Words.Count));
    }

    private static int AddWords(WordList text, SearchIn where, int place, List<(Asked, bool)> all)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            var at = i;
            // The longest name that begins here: "mail.example.com" and not only its parts.
            var name = text.Compounds.Where(c => c.FirstWord == at && !c.IsInner).OrderByDescending(c => c.WordCount).FirstOrDefault();
            var count = name.Text is null ? 1 : name.WordCount;
            AskedForm form = new([.. text.Words.Skip(i).Take(count)], name.Text, false, where);
            all.Add((new Asked([form], place + i, false), name.Text is null && text.Words[i].IsStop));
            i += count - 1;
        }
        return place + text.Words.Count;
    }

    private static string Key(Asked asked) => string.Join('|', asked.Forms.Select(f => f.Key));
}
