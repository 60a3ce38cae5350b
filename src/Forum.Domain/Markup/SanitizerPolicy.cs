namespace Forum.Domain.Markup;

/// <summary>What differs between texts that are sanitised.</summary>
/// <param name="AnchorPrefix">The post whose footnotes may have ids; null where no element may have one, as in imported HTML.</param>
public sealed record SanitizerPolicy(string? AnchorPrefix)
{
    public static readonly SanitizerPolicy Imported = new((string?)null);
}
