namespace Forum.Domain.Export;

/// <summary>Nothing was exported, or not everything. The message is a sentence for the operator: why, and what to do.</summary>
public sealed class ExportRefusedException(string message, Exception? inner = null) : Exception(message, inner);
