using System.Text;

namespace Forum.Domain.Search.Words;

/// <summary>What a text would read had it been typed with another of the three keyboards on: "ghbdtn" is "привет".</summary>
public static class KeyboardLayout
{
    private const char Accent = '\u0384';

    // The same keys, row by row, in small letters. A key without a letter has its punctuation there.
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string Russian = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private const string Greek = ";ςερτυθιοπ[]ασδφγηξκλ\u0384'ζχψωβνμ,.`";

    private static readonly string[] Layouts = [Latin, Russian, Greek];

    /// <summary>Up to two readings, of which none is the text itself. Whether one is a word, the index tells.</summary>
    public static IReadOnlyList<string> OtherReadings(string text)
    {
        var small = text.ToLowerInvariant();
        var typed = Layouts.FirstOrDefault(layout => small.Any(char.IsLetter) && small.All(c => IsOn(layout, c)));
        return typed is null ? [] : [.. Layouts.Where(to => to != typed).Select(to => Read(small, typed, to)).OfType<string>()];
    }

    private static bool IsOn(string layout, char c) => layout.Contains(Plain(c)) || char.IsAsciiDigit(c) || c == ' ' || c == '-';

    /// <summary>The text key by key. A key that only puts an accent on the next letter adds nothing.</summary>
    private static string? Read(string text, string from, string to)
    {
        var read = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var key = from.IndexOf(Plain(c));
            var other = key < 0 ? c : to[key];
            if (other != Accent)
            {
                read.Append(other);
            }
        }

        return read.ToString() is var whole && whole.Any(char.IsLetter) ? whole : null;
    }

    /// <summary>Accents are typed with a key of their own before the letter, which nobody presses for a word of another language.</summary>
    private static char Plain(char letter) =>
        letter is 'ё' or 'й' or 'ς' ? letter
        : Folding.Of(letter.ToString()) is [var one] ? one
        : letter;
}
