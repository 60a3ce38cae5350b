namespace Forum.Domain.Elections.Recalls;

/// <summary>What a ballot of a recall vote says; the number is that in the ballot file.</summary>
public enum RecallChoice
{
    /// <summary>The mandate ends.</summary>
    End = 1,

    /// <summary>It lasts until its term.</summary>
    Keep = 2,
}
