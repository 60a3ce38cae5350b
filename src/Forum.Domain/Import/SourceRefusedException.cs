namespace Forum.Domain.Import;

/// <summary>A source that cannot be imported, in one sentence: which file, which line or element, which field, and what was expected there.</summary>
public sealed class SourceRefusedException(string message) : Exception(message);
