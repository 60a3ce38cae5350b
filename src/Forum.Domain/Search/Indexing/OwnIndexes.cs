namespace Forum.Domain.Search.Indexing;

/// <summary>
/// Indexes of audiences that the reader isn't in, which hold threads that are only the reader's and theirs. Nothing is asked of them but together
/// with the mark of one's own, so no number, no order and no word of others' threads comes from them; and nothing is counted in them.
/// </summary>
/// <param name="Mark">What the reader's own stand under.</param>
internal sealed record OwnIndexes(IReadOnlyList<string> Keys, string Mark)
{
    public static readonly OwnIndexes None = new([], "");

    public IndexQuestion Of(IndexQuestion question) => new IndexQuestion.All([question, new IndexQuestion.Tokens([Mark], IndexField.Marks)]);
}
