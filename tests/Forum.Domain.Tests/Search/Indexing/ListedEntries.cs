using Forum.Domain.Search.Indexing;

namespace Forum.Domain.Tests.Search.Indexing;

/// <summary>The plainest search engine: looks through all entries, token by token.</summary>
internal sealed class ListedEntries
{
    private readonly Dictionary<long, IndexEntry> _entries = [];

    public void Put(IndexEntry entry) => _entries[entry.Id] = entry;

    public void Remove(long id) => _entries.Remove(id);

    public IReadOnlyCollection<long> Ids => _entries.Keys;

    public List<long> Find(IndexPart part, IReadOnlyList<string> keys, IndexQuestion question, int most) =>
        [
            .. _entries
                .Values.Where(entry => keys.Contains(entry.Key) && Answers(part, entry, question))
                .Select(entry => entry.Id)
                .OrderDescending()
                .Take(most),
        ];

    private static bool Answers(IndexPart part, IndexEntry entry, IndexQuestion question) =>
        question switch
        {
            IndexQuestion.All all => all.Parts.All(p => Answers(part, entry, p)),
            IndexQuestion.Any any => any.Parts.Any(p => Answers(part, entry, p)),
            IndexQuestion.Without without => Answers(part, entry, without.Wanted) && !Answers(part, entry, without.Unwanted),
            IndexQuestion.Tokens tokens => Columns(part, tokens.Field)
                .Any(field => entry.Tokens.TryGetValue(field, out var column) && Holds(column, tokens)),
            _ => false,
        };

    private static IndexField[] Columns(IndexPart part, IndexField field) =>
        (part, field) switch
        {
            (IndexPart.Threads, IndexField.Text) =>
            [
                IndexField.Title,
                IndexField.Tags,
                IndexField.Opening,
                IndexField.Answer,
                IndexField.Code,
                IndexField.Inner,
            ],
            (IndexPart.Posts, IndexField.Text) => [IndexField.Body, IndexField.Code, IndexField.Inner],
            (_, IndexField.Inner) => [],
            (IndexPart.Threads, IndexField.Body) => [IndexField.Opening, IndexField.Answer],
            (IndexPart.Posts, IndexField.Title or IndexField.Tags or IndexField.Opening or IndexField.Answer) => [],
            _ => [field],
        };

    private static bool Holds(IReadOnlyList<string> column, IndexQuestion.Tokens tokens) =>
        tokens.Sequence.Count > 0
        && Enumerable
            .Range(0, column.Count)
            .Any(at =>
                at + tokens.Sequence.Count <= column.Count
                && tokens.Sequence.Select((token, i) => Matches(column[at + i], token, tokens.IsPrefix && i == tokens.Sequence.Count - 1)).All(m => m)
            );

    private static bool Matches(string held, string asked, bool asPrefix) =>
        asPrefix ? held.StartsWith(asked, StringComparison.Ordinal) : held == asked;
}
