namespace Forum.Domain.Search.Ranking;

/// <summary>
/// Every number that the order of results depends on. They were chosen on one half of the benchmark's questions (<c>Forum.Bench relevance</c>), which
/// reports on all of them; change one only with its report beside you.
/// </summary>
internal sealed record RankingWeights
{
    public static readonly RankingWeights Chosen = new();

    /// <summary>How much a word in each field counts (BM25F).</summary>
    public double Title { get; init; } = 2;
    public double Tags { get; init; } = 1.5;
    public double Opening { get; init; } = 1.0;
    public double Answer { get; init; } = 1.0;
    public double Other { get; init; } = 0.8;
    public double Code { get; init; } = 0.6;

    /// <summary>How soon a word's repetitions stop to matter (BM25's k1), and how much long texts are discounted (its b).</summary>
    public double Saturation { get; init; } = 1.6;
    public double LengthDiscount { get; init; } = 0.75;
    public double TitleLengthDiscount { get; init; } = 0.3;

    /// <summary>A word in another form than the typed one, or within a name ("user" in "getUserName"), where the typed form counts 1.</summary>
    public double OtherForm { get; init; } = 0.6;

    /// <summary>A word that begins as the typed one does, see <see cref="Ranking.Related"/>; and the share of the longer one that both must begin with.</summary>
    public double Related { get; init; } = 0.3;
    public double RelatedShare { get; init; } = 0.7;

    /// <summary>A part of a name that is searched as one: the "c" of "c#".</summary>
    public double LooseParts { get; init; } = 0.25;

    /// <summary>Two wanted words one after the other as they were typed, and within <see cref="Window"/> words in any order.</summary>
    public double InOrder { get; init; } = 0.35;
    public double Near { get; init; } = 0.25;
    public int Window { get; init; } = 8;

    /// <summary>The power to which the found share of what is wanted (by weight) is raised: all words beat some.</summary>
    public double Coverage { get; init; } = 0.6;

    /// <summary>What a thread gains beside its words, as shares of its score: by the logarithm of votes, for an accepted answer, for being official, for being new.</summary>
    public double Votes { get; init; } = 0.03;
    public double Accepted { get; init; } = 0.06;
    public double Official { get; init; } = 0.03;
    public double Fresh { get; init; } = 0.06;

    /// <summary>What a text loses that is written in other letters than the question, see <see cref="Writings"/>.</summary>
    public double Elsewhere { get; init; } = 0.5;

    /// <summary>In days: how old a thread is that has half of what a new one gains.</summary>
    public double FreshHalfLife { get; init; } = 730;
}
