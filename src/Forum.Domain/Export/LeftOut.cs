namespace Forum.Domain.Export;

/// <summary>What an export leaves out: a table, or one property of a table whose others are exported.</summary>
/// <param name="Why">Said to whoever moves away: what becomes of it.</param>
internal sealed record LeftOut(Type Entity, string? Property, string Why);
