using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>One wanted thing found at a word of a text.</summary>
/// <param name="Asked">Which one, by its number.</param>
/// <param name="Word">The first of its words.</param>
/// <param name="Count">How many words it takes.</param>
/// <param name="Worth">1 for the typed form, less for others.</param>
internal readonly record struct Match(int Asked, int Word, int Count, double Worth);

/// <summary>Finds what is asked in texts that were cut into words.</summary>
internal sealed class Matcher
{
    private readonly Dictionary<string, List<(int Asked, AskedForm Form)>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> wholes = new(StringComparer.Ordinal);
    private readonly Related related;
    private readonly List<(int Asked, AskedForm Form)> prefixes = [];
    private readonly RankingWeights weights;

    public Matcher(IReadOnlyList<Asked> asked, RankingWeights weights)
    {
        this.weights = weights;
        related = new Related(asked, weights.RelatedShare);
        for (var i = 0; i < asked.Count; i++)
            foreach (var form in asked[i].Forms)
                Learn(i, form);
    }

    private void Learn(int asked, AskedForm form)
    {
        if (form.Whole is { } whole)
            wholes.TryAdd(whole, asked);
        if (form is { IsPrefix: true, Words.Count: 1 })
            prefixes.Add((asked, form));
        else if (form.Words.Count > 0)
            (byStem.TryGetValue(form.Words[0].Stem, out var known) ? known : byStem[form.Words[0].Stem] = []).Add((asked, form));
    }

    /// <returns>In the order of the text.</returns>
    public List<Match> In(WordList text)
    {
        var found = new List<Match>();
        foreach (var compound in text.Compounds)
            Named(compound, found);
        var named = found.Count;
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (byStem.TryGetValue(text.Words[i].Stem, out var forms))
                foreach (var (asked, form) in forms)
                    At(text, i, asked, form, found);
            foreach (var (asked, form) in prefixes)
                At(text, i, asked, form, found);
            foreach (var asked in related.To(text.Words[i]))
                found.Add(new Match(asked, i, 1, weights.Related));
        }
        if (named > 0)
            found = [.. found.OrderBy(m => m.Word).ThenBy(m => m.Asked)];
        return found;
    }

    /// <summary>A name of several parts that is asked for as one, or a part of "getUserName".</summary>
    private void Named(Compound compound, List<Match> found)
    {
        if (!compound.IsInner && wholes.TryGetValue(compound.Text, out var whole))
            found.Add(new Match(whole, compound.FirstWord, Math.Max(1, compound.WordCount), 1));
        if (compound.IsInner && byStem.TryGetValue(compound.Text, out var forms))
            foreach (var (asked, form) in forms)
                if (form is { Words.Count: 1, Whole: null } && !found.Exists(m => m.Asked == asked && m.Word == compound.FirstWord))
                    found.Add(new Match(asked, compound.FirstWord, 1, weights.OtherForm));
    }

    private void At(WordList text, int at, int asked, AskedForm form, List<Match> found)
    {
        var exact = Fit(text.Words, at, form);
        if (exact is not { } isExact || found.Exists(m => m.Asked == asked && m.Word <= at && at < m.Word + m.Count))
            return;
        var worth =
            form is { Whole: not null, Words.Count: 1 } ? weights.LooseParts
            : isExact ? 1
            : weights.OtherForm;
        found.Add(new Match(asked, at, form.Words.Count, worth));
    }

    /// <returns>Whether the words from there are the very forms that were typed; null where they are other words.</returns>
    private static bool? Fit(IReadOnlyList<Word> text, int at, AskedForm form)
    {
        if (at + form.Words.Count > text.Count)
            return null;
        var exact = true;
        for (var i = 0; i < form.Words.Count; i++)
        {
            var (wanted, there) = (form.Words[i], text[at + i]);
            if (form.IsPrefix && i == form.Words.Count - 1)
                return there.Exact.StartsWith(wanted.Exact, StringComparison.Ordinal) ? exact : null;
            if (wanted.Stem != there.Stem)
                return null;
            exact &= wanted.Exact == there.Exact;
        }
        return exact;
    }
}
