namespace Forum.Domain.Storage;

/// <summary>Nothing can be written now: busy, disk full, read-only, or the connection is lost. Nothing was changed; trying again is safe.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner) : Exception(message, inner);
