namespace Forum.Domain.Markup.Differences;

/// <summary>A stretch of the way from one text to another. The earlier text is all that is the same or removed, the later one all that is the same or added.</summary>
public sealed record Change(ChangeKind Kind, string Text);

public enum ChangeKind
{
    Same,
    Removed,
    Added,
}
