using System.Text.Json;

namespace Forum.Web.Languages;

/// <summary>The content of one language's file: flat keys, each a sentence or its plural forms.</summary>
internal sealed class LanguageFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public Dictionary<string, Phrase> Phrases { get; } = [];
    public Dictionary<string, Dictionary<PluralForm, Phrase>> Plurals { get; } = [];

    /// <exception cref="JsonException">Not JSON, or the same key twice.</exception>
    /// <exception cref="FormatException">A value that is neither, or a sentence whose braces do not match.</exception>
    public static LanguageFile Parse(Stream json)
    {
        var file = new LanguageFile();
        using var document = JsonDocument.Parse(json, Strict);
        foreach (var entry in document.RootElement.EnumerateObject())
            file.Add(entry.Name, entry.Value);
        return file;
    }

    private void Add(string key, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            Plurals.Add(key, value.EnumerateObject().ToDictionary(form => FormOf(key, form.Name), form => Phrase.Parse(form.Value.GetString()!)));
        else
            Phrases.Add(key, Phrase.Parse(value.GetString() ?? throw new FormatException($"{key} has no text.")));
    }

    private static PluralForm FormOf(string key, string name) =>
        name switch
        {
            "one" => PluralForm.One,
            "few" => PluralForm.Few,
            "many" => PluralForm.Many,
            "other" => PluralForm.Other,
            _ => throw new FormatException($"{key}: there is no plural category called {name}."),
        };
}
