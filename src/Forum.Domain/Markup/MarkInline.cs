using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>One end of a struck or hidden passage, before it is known whether the other end exists.</summary>
internal sealed class MarkInline(StringSlice text, MarkKind kind, bool canOpen, bool canClose) : LeafInline
{
    public StringSlice Text { get; } = text;

    public MarkKind Kind { get; } = kind;

    public bool CanOpen { get; } = canOpen;

    public bool CanClose { get; } = canClose;
}

/// <summary>Marks of a kind close each other; ~ does not close ~~.</summary>
internal enum MarkKind
{
    Strike,
    DoubleStrike,
    Spoiler,
}

/// <summary>What stands between two marks.</summary>
internal sealed class MarkedInline(MarkKind kind) : ContainerInline
{
    public MarkKind Kind { get; } = kind;
}
