using System.Collections.Frozen;

namespace Forum.Domain.Search.Querying;

/// <summary>What an operator asks for.</summary>
public enum SearchOperator
{
    Author,
    Board,
    Tag,
    In,
    Is,
    Has,
    After,
    Before,
    Votes,
    Sort,
}

/// <summary>
/// The names of operators and of their values, in every language at once: what somebody copied from a page in another language works. The first
/// name of each language is the one that is taught; the very first is the one that is written.
/// </summary>
public static class SearchVocabulary
{
    public static IReadOnlyDictionary<SearchOperator, AliasList> Operators { get; } =
        new Dictionary<SearchOperator, AliasList>
        {
            [SearchOperator.Author] = new("author by", "автор", "συντάκτης συγγραφέας"),
            [SearchOperator.Board] = new("board forum", "раздел форум", "ενότητα φόρουμ"),
            [SearchOperator.Tag] = new("tag tags", "метка тег", "ετικέτα"),
            [SearchOperator.In] = new("in", "в", "σε"),
            [SearchOperator.Is] = new("is", "это", "είναι"),
            [SearchOperator.Has] = new("has", "есть", "έχει"),
            [SearchOperator.After] = new("after since", "после", "μετά από"),
            [SearchOperator.Before] = new("before until", "до", "πριν"),
            [SearchOperator.Votes] = new("votes", "голоса голосов", "ψήφοι ψήφους"),
            [SearchOperator.Sort] = new("sort order", "порядок сортировка", "σειρά ταξινόμηση"),
        };

    public static IReadOnlyDictionary<SearchIn, AliasList> Places { get; } =
        new Dictionary<SearchIn, AliasList>
        {
            [SearchIn.Title] = new("title titles", "заголовке заголовок заголовках", "τίτλο τίτλος τίτλους"),
            [SearchIn.Code] = new("code", "коде код", "κώδικα κώδικας"),
        };

    public static IReadOnlyDictionary<SearchKind, AliasList> Kinds { get; } =
        new Dictionary<SearchKind, AliasList>
        {
            [SearchKind.Question] = new("question questions", "вопрос вопросы", "ερώτηση ερωτήσεις"),
            [SearchKind.Discussion] = new("discussion discussions", "обсуждение обсуждения", "συζήτηση συζητήσεις"),
            [SearchKind.Solved] = new("solved", "решено решён решена решённое", "λυμένο λύθηκε λυμένη"),
            [SearchKind.Unanswered] = new("unanswered", "без-ответа неотвеченное", "αναπάντητο χωρίς-απάντηση αναπάντητη"),
            [SearchKind.Official] = new("official", "официально официальное официальный", "επίσημο επίσημα επίσημη"),
            [SearchKind.Locked] = new("locked", "закрыто закрыта закрытая", "κλειδωμένο κλειδωμένη"),
        };

    public static IReadOnlyDictionary<SearchKind, AliasList> Contents { get; } =
        new Dictionary<SearchKind, AliasList>
        {
            [SearchKind.HasLink] = new("link links", "ссылка ссылки ссылку", "σύνδεσμο σύνδεσμος σύνδεσμοι"),
            [SearchKind.HasCode] = new("code", "код", "κώδικα κώδικας"),
        };

    public static IReadOnlyDictionary<SearchSort, AliasList> Sorts { get; } =
        new Dictionary<SearchSort, AliasList>
        {
            [SearchSort.Relevance] = new("relevance", "важность релевантность", "συνάφεια"),
            [SearchSort.Newest] = new("newest new date", "новые дата", "νεότερα νέα ημερομηνία"),
            [SearchSort.Votes] = new("votes", "голоса", "ψήφοι"),
        };

    /// <summary>Days, weeks, months, years.</summary>
    public static IReadOnlyDictionary<char, AliasList> Periods { get; } =
        new Dictionary<char, AliasList>
        {
            ['d'] = new("d", "д", "η"),
            ['w'] = new("w", "н", "ε"),
            ['m'] = new("m", "м", "μ"),
            ['y'] = new("y", "г л", "χ"),
        };

    /// <summary>Between two words, in capitals and alone: at least one of them. Small letters are the word itself.</summary>
    public static IReadOnlyList<string> Or { get; } = ["OR", "ИЛИ", "Ή"];

    internal static FrozenDictionary<string, SearchOperator> OperatorByName { get; } = ByName(Operators);
    internal static FrozenDictionary<string, SearchIn> PlaceByName { get; } = ByName(Places);
    internal static FrozenDictionary<string, SearchKind> KindByName { get; } = ByName(Kinds);
    internal static FrozenDictionary<string, SearchKind> ContentByName { get; } = ByName(Contents);
    internal static FrozenDictionary<string, SearchSort> SortByName { get; } = ByName(Sorts);
    internal static FrozenDictionary<string, char> PeriodByName { get; } = ByName(Periods);

    private static FrozenDictionary<string, T> ByName<T>(IReadOnlyDictionary<T, AliasList> lists)
        where T : notnull =>
        lists
            .SelectMany(list => list.Value.All, (list, name) => (Name: TypedText.Fold(name), list.Key))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Key);
}

/// <summary>The names of one thing; several of one language have spaces between them.</summary>
public sealed record AliasList(string English, string Russian, string Greek)
{
    /// <summary>The one that is written.</summary>
    public string Name { get; } = English.Split(' ')[0];

    internal IEnumerable<string> All => $"{English} {Russian} {Greek}".Split(' ').Distinct();
}
