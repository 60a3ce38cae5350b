using Forum.Domain.Search.Stemming;
using Xunit;

namespace Forum.Domain.Tests.Search.Stemming;

/// <summary>The official vocabularies of Snowball, with the stems of its current algorithms or of its release 2.2.</summary>
public sealed class VocabularyTests
{
    [DataFact]
    public void Every_English_word_has_its_official_stem() => Compare("english", 42_649, EnglishStemmer.Stem);

    [DataFact]
    public void Every_Russian_word_has_its_official_stem() => Compare("russian", 49_785, RussianStemmer.Stem);

    [DataFact]
    public void Every_Greek_word_has_its_official_stem() => Compare("greek", 90_727, GreekStemmer.Stem);

    private static void Compare(string language, int count, Func<string, string> stem)
    {
        var words = Lines(language, "voc.txt");
        var stems = Lines(language, "output.txt");
        Assert.Equal((count, count), (words.Length, stems.Length));
        var older = TestData.PathOf("snowball", language, "output.libstemmer-2.2.txt");
        var others = File.Exists(older) ? File.ReadAllLines(older) : stems;
        var wrong = words
            .Select((word, i) => (Word: word, Stem: stem(word), Expected: stems[i], Or: others[i]))
            .Where(line => line.Stem != line.Expected && line.Stem != line.Or);
        Assert.Empty(wrong);
    }

    private static string[] Lines(string language, string file) => File.ReadAllLines(TestData.PathOf("snowball", language, file));
}
