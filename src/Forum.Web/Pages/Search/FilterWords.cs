using Forum.Domain.Search.Querying;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Search;

/// <summary>What an active filter says of itself.</summary>
public static class FilterWords
{
    public static string Of(Texts texts, ActiveFilter filter, IReadOnlyList<BoardWord> boards)
    {
        var says = filter.Kind is { } kind
            ? texts[Texts.Key("searchKinds", kind)]
            : texts[Texts.Key("searchFilters", filter.Operator), ("value", Named(filter, boards))];
        return filter.IsExcluded ? texts["search.not", ("filter", says)] : says;
    }

    private static string Named(ActiveFilter filter, IReadOnlyList<BoardWord> boards) =>
        filter.Operator is SearchOperator.Board && boards.FirstOrDefault(board => board.Id == filter.Value) is { } board ? board.Name : filter.Value;
}
