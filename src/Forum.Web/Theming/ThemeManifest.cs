using System.Text.Json;
using System.Text.Json.Serialization;

namespace Forum.Web.Theming;

/// <summary>theme.json. Texts are by language; "en" must be among the names.</summary>
internal sealed record ThemeManifest(
    IReadOnlyDictionary<string, string> Name,
    IReadOnlyDictionary<string, string> Description,
    string Version,
    IReadOnlyList<string> Schemes
)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="BrokenThemeException">Not what a theme.json must be.</exception>
    public static ThemeManifest Parse(string json)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize<ThemeManifest>(json, Strict) ?? throw new BrokenThemeException("theme.json is empty."));
        }
        catch (JsonException wrong)
        {
            throw new BrokenThemeException($"theme.json: {wrong.Message}");
        }
    }

    private static ThemeManifest Checked(ThemeManifest manifest)
    {
        if (!manifest.Name.ContainsKey("en"))
            throw new BrokenThemeException("theme.json has no English name.");
        if (manifest.Schemes.Count is 0 or > 2 || manifest.Schemes.Any(scheme => scheme is not ("light" or "dark")))
            throw new BrokenThemeException("theme.json: schemes are \"light\", \"dark\" or both.");
        return manifest;
    }
}
