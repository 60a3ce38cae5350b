namespace Forum.Domain.Search.Stemming;

/// <summary>Takes the longest of its endings off a word; then the first return that fits the rest undoes a part of that.</summary>
internal sealed record GreekStep(string Written)
{
    private readonly Endings endings = new(Written);

    /// <summary>What comes in the ending's place.</summary>
    public string Put { get; init; } = "";

    /// <summary>The ending must be the whole word.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Having been here does not keep a word from the last endings.</summary>
    public bool Keeps { get; init; }

    /// <summary>Only for words from which no step has taken anything yet.</summary>
    public bool IsLast { get; init; }

    public GreekReturn[] Returns { get; init; } = [];

    /// <param name="touched">Whether a step that doesn't <see cref="Keeps">keep</see> the word for the last one has been at work.</param>
    public void Apply(ref StemText text, ref bool touched)
    {
        if ((IsLast && touched) || endings.Of(text.Letters) is not { } ending || (IsWhole && ending.Length < text.Length))
        {
            return;
        }

        text.Replace(ending.Length, Put);
        touched |= !Keeps;
        foreach (var back in Returns)
        {
            if (back.Apply(ref text))
            {
                return;
            }
        }
    }
}
