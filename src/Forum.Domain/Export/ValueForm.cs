using System.Text.Json;

namespace Forum.Domain.Export;

/// <summary>How one kind of value stands in a line.</summary>
/// <param name="Expected">What belongs there, in words, for the documentation and for refusals.</param>
/// <param name="Read">The value, or null where something else stands there.</param>
internal sealed record ValueForm(string Expected, Action<Utf8JsonWriter, object> Write, Func<JsonElement, object?> Read);
