namespace Forum.Domain.Search.Indexing;

/// <summary>Thread rows hold title, tags, opening post and accepted answer; post rows every other post and comment.</summary>
public enum IndexPart
{
    Threads,
    Posts,
}

/// <summary>
/// The columns of both parts; <see cref="Text"/> stands for all that hold words, <see cref="Body"/> for opening and answer where threads are asked.
/// </summary>
public enum IndexField
{
    Text,
    Title,
    Tags,
    Opening,
    Answer,
    Body,
    Code,

    /// <summary>Compounds, each as one token.</summary>
    Whole,

    /// <summary>Not asked for by itself: stems within names ("user" in "getUserName"), found where <see cref="Text"/> is asked for.</summary>
    Inner,

    /// <summary>What filters ask for, as ready tokens: "b=7", "u=12", "solved".</summary>
    Marks,

    /// <summary>Not asked for: the words of a thread that a mistyped one is compared with, see <see cref="SearchWord"/>.</summary>
    Spelling,
}

/// <summary>What an index is asked, in its own tokens. It is put to each index that the asker may read, and the answers are one.</summary>
public abstract record IndexQuestion
{
    private IndexQuestion() { }

    /// <summary>These tokens, one right after the other; the last one only begins so where <paramref name="IsPrefix"/>.</summary>
    public sealed record Tokens(IReadOnlyList<string> Sequence, IndexField Field, bool IsPrefix = false) : IndexQuestion;

    public sealed record All(IReadOnlyList<IndexQuestion> Parts) : IndexQuestion;

    public sealed record Any(IReadOnlyList<IndexQuestion> Parts) : IndexQuestion;

    public sealed record Without(IndexQuestion Wanted, IndexQuestion Unwanted) : IndexQuestion;
}

/// <summary>One row of an index: what a thread or a post is found by.</summary>
/// <param name="Id">The thread's or the post's.</param>
/// <param name="Key">Whose index it stands in, see <c>IndexKeys</c>.</param>
/// <param name="Tokens">The tokens of each column in their order.</param>
public sealed record IndexEntry(long Id, string Key, IReadOnlyDictionary<IndexField, IReadOnlyList<string>> Tokens)
{
    /// <summary>What the engine made of it beforehand, where it was asked to.</summary>
    internal object? Prepared { get; set; }
}
