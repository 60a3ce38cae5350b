namespace Forum.Domain.Markup;

/// <summary>Leaves the parser when a bound is met; it never leaves <see cref="Markdown.Render"/>.</summary>
internal sealed class MarkupRefusedException(MarkupRefusal refusal) : Exception
{
    public MarkupRefusal Refusal { get; } = refusal;
}
