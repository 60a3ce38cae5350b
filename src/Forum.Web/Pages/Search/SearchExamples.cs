using Forum.Domain.Search.Querying;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Search;

/// <summary>What can be typed, in the reader's own language.</summary>
public sealed record SearchExamples(string Typed, string Means)
{
    public static IEnumerable<SearchExamples> Of(Texts texts) =>
        [
            new($"\"{texts["search.examplePhrase"]}\"", texts["search.meansPhrase"]),
            new($"{texts["search.exampleWord"]} -windows", texts["search.meansNot"]),
            new($"vpn {texts["search.exampleOr"]} proxy", texts["search.meansOr"]),
            new(
                $"{Name(texts, SearchVocabulary.Operators[SearchOperator.Is])}:{Name(texts, SearchVocabulary.Kinds[SearchKind.Solved])}",
                texts["search.meansSolved"]
            ),
            new($"{Name(texts, SearchVocabulary.Operators[SearchOperator.After])}:7d", texts["search.meansAfter"]),
            new(
                $"{texts["search.exampleWord"]} {Name(texts, SearchVocabulary.Operators[SearchOperator.In])}:{Name(texts, SearchVocabulary.Places[SearchIn.Title])}",
                texts["search.meansTitle"]
            ),
        ];

    private static string Name(Texts texts, AliasList names) =>
        (
            texts.Code switch
            {
                "ru" => names.Russian,
                "el" => names.Greek,
                _ => names.English,
            }
        ).Split(' ')[0];
}
