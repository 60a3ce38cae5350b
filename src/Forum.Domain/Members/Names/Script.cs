using System.Text;

namespace Forum.Domain.Members.Names;

/// <summary>The writing systems in which a name can be written; Chinese, Japanese and Korean count as one.</summary>
internal enum Script
{
    None,
    Common,
    Inherited,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Oriya,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Georgian,
    EastAsian,
}

/// <summary>
/// Which script a character is of. Only characters of living languages: no phonetic, historic, mathematical or
/// full-width letters, which serve to imitate others, and no accents that strike through a letter (UTS #39, section 3.1).
/// </summary>
internal static class Scripts
{
    private static readonly (int First, int Last, Script Script)[] Ranges =
    [
        ('0', '9', Script.Common),
        (0x0300, 0x0314, Script.Inherited),
        (0x031B, 0x031B, Script.Inherited),
        (0x0323, 0x0331, Script.Inherited),
        ('A', 'Z', Script.Latin),
        ('a', 'z', Script.Latin),
        (0x00C0, 0x00D6, Script.Latin),
        (0x00D8, 0x00F6, Script.Latin),
        (0x00F8, 0x0131, Script.Latin),
        (0x0134, 0x0148, Script.Latin),
        (0x014A, 0x017E, Script.Latin),
        (0x0181, 0x0181, Script.Latin),
        (0x0186, 0x0186, Script.Latin),
        (0x018A, 0x018A, Script.Latin),
        (0x018F, 0x0190, Script.Latin),
        (0x0198, 0x0199, Script.Latin),
        (0x01A0, 0x01A1, Script.Latin),
        (0x01AF, 0x01B0, Script.Latin),
        (0x01B3, 0x01B4, Script.Latin),
        (0x01CD, 0x01DC, Script.Latin),
        (0x01DE, 0x01E3, Script.Latin),
        (0x01E6, 0x01F0, Script.Latin),
        (0x01F4, 0x01F5, Script.Latin),
        (0x01F8, 0x021B, Script.Latin),
        (0x021E, 0x021F, Script.Latin),
        (0x0226, 0x0233, Script.Latin),
        (0x0253, 0x0254, Script.Latin),
        (0x0257, 0x0257, Script.Latin),
        (0x0259, 0x0259, Script.Latin),
        (0x025B, 0x025B, Script.Latin),
        (0x1E00, 0x1EF9, Script.Latin),
        (0x0386, 0x0386, Script.Greek),
        (0x0388, 0x03CE, Script.Greek),
        (0x1F00, 0x1FFF, Script.Greek),
        (0x0400, 0x045F, Script.Cyrillic),
        (0x048A, 0x052F, Script.Cyrillic),
        (0x0531, 0x0556, Script.Armenian),
        (0x0561, 0x0586, Script.Armenian),
        (0x0591, 0x05C7, Script.Hebrew),
        (0x05D0, 0x05EA, Script.Hebrew),
        (0x0620, 0x063F, Script.Arabic),
        (0x0641, 0x0655, Script.Arabic),
        (0x0660, 0x0669, Script.Arabic),
        (0x0670, 0x0673, Script.Arabic),
        (0x0679, 0x06D3, Script.Arabic),
        (0x06D5, 0x06D5, Script.Arabic),
        (0x06F0, 0x06F9, Script.Arabic),
        (0x0900, 0x097F, Script.Devanagari),
        (0x0980, 0x09FF, Script.Bengali),
        (0x0A00, 0x0A7F, Script.Gurmukhi),
        (0x0A80, 0x0AFF, Script.Gujarati),
        (0x0B00, 0x0B7F, Script.Oriya),
        (0x0B80, 0x0BFF, Script.Tamil),
        (0x0C00, 0x0C7F, Script.Telugu),
        (0x0C80, 0x0CFF, Script.Kannada),
        (0x0D00, 0x0D7F, Script.Malayalam),
        (0x0D80, 0x0DFF, Script.Sinhala),
        (0x0E00, 0x0E7F, Script.Thai),
        (0x10D0, 0x10FA, Script.Georgian),
        (0x3005, 0x3005, Script.EastAsian),
        (0x3041, 0x3096, Script.EastAsian),
        (0x3099, 0x309A, Script.EastAsian),
        (0x309D, 0x309E, Script.EastAsian),
        (0x30A1, 0x30FA, Script.EastAsian),
        (0x30FC, 0x30FE, Script.EastAsian),
        (0x3400, 0x4DBF, Script.EastAsian),
        (0x4E00, 0x9FFF, Script.EastAsian),
        (0xAC00, 0xD7A3, Script.EastAsian),
    ];

    public static Script Of(Rune rune)
    {
        foreach (var (first, last, script) in Ranges)
            if (rune.Value >= first && rune.Value <= last)
                return script;
        return Script.None;
    }

    /// <summary>Every character of the scripts that know upper and lower case.</summary>
    public static IEnumerable<Rune> Cased() =>
        from range in Ranges
        where range.Script is Script.Latin or Script.Greek or Script.Cyrillic or Script.Armenian or Script.Georgian
        from value in Enumerable.Range(range.First, range.Last - range.First + 1)
        select new Rune(value);
}
