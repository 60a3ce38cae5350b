using System.Text;

namespace Forum.Domain.Search.Words;

/// <summary>Finds the names of several parts that people search as one, by what stands between words that touch.</summary>
internal ref struct Compounds(string text, List<Word> words)
{
    /// <summary>In characters of the text: longer chains, as addresses with queries are, are found by their words alone.</summary>
    private const int Longest = 128;

    private const int MostParts = 16;

    private List<Compound>? found;

    public static IReadOnlyList<Compound> In(string text, List<Word> words)
    {
        var compounds = new Compounds(text, words);
        for (var i = 0; i < words.Count; )
        {
            var last = compounds.LastJoined(i, words.Count - 1, Joint.Path);
            compounds.AddChain(i, last);
            i = last + 1;
        }

        return compounds.found ?? (IReadOnlyList<Compound>)[];
    }

    /// <summary>The last word of the chain that begins here and is joined no looser than that.</summary>
    private readonly int LastJoined(int first, int last, Joint loosest)
    {
        while (first < last && JointAfter(first) is var joint && joint != Joint.None && joint <= loosest)
        {
            first++;
        }

        return first;
    }

    private readonly Joint JointAfter(int word) => Joints.Between(text, End(word), words[word + 1].Start);

    private readonly int End(int word) => words[word].Start + words[word].Length;

    /// <summary>A path is searched as a whole and by its names, a name by its dotted part: "ann@example.com" by "example.com".</summary>
    private void AddChain(int first, int last)
    {
        for (var name = first; name <= last; )
        {
            var end = LastJoined(name, last, Joint.Name);
            for (var dotted = name; dotted <= end; )
            {
                var dottedEnd = LastJoined(dotted, end, Joint.Dot);
                AddDotted(dotted, dottedEnd);
                dotted = dottedEnd + 1;
            }

            if (LastJoined(name, end, Joint.Dot) < end)
            {
                Add(name, end);
            }

            name = end + 1;
        }

        if (LastJoined(first, last, Joint.Name) < last)
        {
            Add(first, last);
        }
    }

    private void AddDotted(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            AddSigned(i);
            AddHumps(i);
        }

        if (first < last)
        {
            Add(first, last);
            AddVersion(first, last);
        }
    }

    /// <summary>"C#", "C++" and ".NET".</summary>
    private void AddSigned(int index)
    {
        var word = words[index];
        var sign = Joints.SignAfter(text, word);
        if (sign.Length > 0)
        {
            Add(new Compound(word.Start, word.Length + sign.Length, word.Exact + sign, index, 1));
        }

        if (Joints.IsDotBefore(text, word))
        {
            Add(new Compound(word.Start - 1, word.Length + 1, "." + word.Exact, index, 1));
        }
    }

    /// <summary>The words inside "getUserName", each by its stem.</summary>
    private void AddHumps(int index)
    {
        var word = words[index];
        foreach (var (start, length) in new Humps(text.AsSpan(word.Start, word.Length)))
        {
            var stem = WordForms.Of(Folding.Of(text.Substring(word.Start + start, length))).Stem;
            Add(new Compound(word.Start + start, length, stem, index, 1) { IsInner = true });
        }
    }

    /// <summary>"v4.0.1" is searched as "4.0.1".</summary>
    private void AddVersion(int first, int last)
    {
        var word = words[first];
        if (word.Exact.Length > 1 && word.Exact[0] == 'v' && char.IsAsciiDigit(word.Exact[1]) && IsShort(first, last))
        {
            var whole = Text(first, last);
            Add(new Compound(word.Start + 1, End(last) - word.Start - 1, whole[1..], first, last - first + 1));
        }
    }

    private void Add(int first, int last)
    {
        if (IsShort(first, last))
        {
            Add(new Compound(words[first].Start, End(last) - words[first].Start, Text(first, last), first, last - first + 1));
        }
    }

    private readonly bool IsShort(int first, int last) => last - first < MostParts && End(last) - words[first].Start <= Longest;

    private readonly string Text(int first, int last)
    {
        var whole = new StringBuilder(words[first].Exact);
        for (var i = first; i < last; i++)
        {
            whole.Append(text, End(i), words[i + 1].Start - End(i)).Append(words[i + 1].Exact);
        }

        return whole.Replace('\u2010', '-').Replace('\u2011', '-').ToString();
    }

    private void Add(Compound compound) => (found ??= []).Add(compound);
}
