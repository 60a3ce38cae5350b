namespace Forum.Domain.Search.Stemming;

/// <summary>
/// The Snowball stemmer for Russian (https://snowballstem.org/algorithms/russian/stemmer.html). Endings are looked for only after the
/// word's first vowel; some want а or я before them.
/// </summary>
internal static class RussianStemmer
{
    private static readonly Endings GerundAfterA = new("в вши вшись");
    private static readonly Endings Gerund = new("в вши вшись ив ивши ившись ыв ывши ывшись");

    private static readonly Endings Adjective = new("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    private static readonly Endings ParticipleAfterA = new("ем нн вш ющ щ");
    private static readonly Endings Participle = new("ем нн вш ющ щ ивш ывш ующ");
    private static readonly Endings Reflexive = new("ся сь");
    private static readonly Endings VerbAfterA = new("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");

    private static readonly Endings Verb = new(
        """
        ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно
        ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю
        """
    );

    private static readonly Endings Noun = new(
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я"
    );

    private static readonly Endings Derivation = new("ост ость");
    private static readonly Endings Superlative = new("ейш ейше");

    /// <param name="word">In small letters; ё is taken for е.</param>
    public static string Stem(string word)
    {
        var text = new StemText(word.Replace('ё', 'е').ToCharArray(), word.Length);
        var first = AfterVowel(text, 0);
        var second = AfterConsonant(text, AfterVowel(text, AfterConsonant(text, first)));
        TakeInflection(ref text, first);
        if (Tail(text, first).EndsWith("и"))
        {
            text.Cut(1);
        }

        if (Derivation.Of(Tail(text, first)) is { } derivation && text.Length - derivation.Length >= second)
        {
            text.Cut(derivation.Length);
        }

        TidyUp(ref text, first);
        return text.ToString();
    }

    private static void TakeInflection(ref StemText text, int first)
    {
        if (Take(ref text, first, Gerund, GerundAfterA))
        {
            return;
        }

        Take(ref text, first, Reflexive);
        if (Take(ref text, first, Adjective))
        {
            Take(ref text, first, Participle, ParticipleAfterA);
        }
        else if (!Take(ref text, first, Verb, VerbAfterA))
        {
            Take(ref text, first, Noun);
        }
    }

    private static void TidyUp(ref StemText text, int first)
    {
        if (Take(ref text, first, Superlative) || Tail(text, first).EndsWith("нн"))
        {
            text.Cut(Tail(text, first).EndsWith("нн") ? 1 : 0);
        }
        else if (Tail(text, first).EndsWith("ь"))
        {
            text.Cut(1);
        }
    }

    /// <summary>Takes the longest ending off, unless it is one that wants а or я before it and has none.</summary>
    private static bool Take(ref StemText text, int first, Endings endings, Endings? afterA = null)
    {
        var tail = Tail(text, first);
        if (endings.Of(tail) is not { } ending)
        {
            return false;
        }

        if (afterA?.Of(ending) == ending && !(tail[..^ending.Length] is [.., 'а' or 'я']))
        {
            return false;
        }

        text.Cut(ending.Length);
        return true;
    }

    private static ReadOnlySpan<char> Tail(StemText text, int first) => text.Length > first ? text.Letters[first..] : [];

    /// <summary>Where the text goes on after the next vowel, or its end.</summary>
    private static int AfterVowel(StemText text, int at)
    {
        while (at < text.Length && !IsVowel(text[at]))
        {
            at++;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int AfterConsonant(StemText text, int at)
    {
        while (at < text.Length && IsVowel(text[at]))
        {
            at++;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static bool IsVowel(char letter) => letter is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
