namespace Forum.Domain.Storage;

/// <summary>The database can't be opened at all. The message is a sentence for the operator: what, and what to do.</summary>
public sealed class StorageRefusedException(string message, Exception? inner = null) : Exception(message, inner);
