namespace Forum.Domain.Members.Passwords;

/// <summary>Rows of keys, alphabets and numbers that fingers run along, in either direction.</summary>
internal static class KeyboardWalks
{
    private const int ShortestRun = 3;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "абвгдежзийклмн",
        "αβγδεζηθικλμνξοπρστυφχψω",
        "01234567890",
        "`1234567890-=",
        "!@#$%^&*()_+",
        "qwertyuiop[]",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "qwertzuiopü",
        "azertyuiop",
        "qsdfghjklm",
        "йцукенгшщзхъ",
        "фывапролджэ",
        "ячсмитьбю.",
        "ςερτυθιοπ",
        "ασδφγηξκλ",
        "ζχψωβνμ",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
        "qazwsxedcrfvtgbyhnujmikolp",
        "zaq1xsw2cde3vfr4bgt5nhy6mju7",
        "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0",
        "qweasdzxc",
        "1ф2ы3в4а5п6р7о8л9д0ж",
        "1й2ц3у4к5е6н7г8ш9щ0з",
        "1йфя2цыч3увс4кам5епи6нрт7гоь",
        "11223344556677889900",
        "aabbccddeeffgghhii",
        "147258369",
        "789456123",
    ];

    private static readonly string[] Runs = [.. Rows, .. Rows.Select(row => string.Concat(row.Reverse()))];

    /// <summary>Whether runs of three and more make up the whole text but two characters; one key held down is a run too.</summary>
    public static bool Make(string text)
    {
        var (at, loose) = (0, 0);
        while (at < text.Length)
        {
            var run = LongestRun(text, at);
            loose += run < ShortestRun ? 1 : 0;
            at += run < ShortestRun ? 1 : run;
        }
        return text.Length > ShortestRun && loose <= 2;
    }

    private static int LongestRun(string text, int start) =>
        Enumerable.Range(1, text.Length - start).TakeWhile(length => length == 1 || IsRun(text.Substring(start, length))).Last();

    private static bool IsRun(string piece) =>
        Array.Exists(Runs, run => run.Contains(piece, StringComparison.Ordinal)) || piece.All(c => c == piece[0]);
}
