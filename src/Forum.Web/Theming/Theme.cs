namespace Forum.Web.Theming;

/// <summary>A theme that has been read and found to be in order.</summary>
public sealed class Theme
{
    public const string Fallback = "default";
    private readonly ThemeManifest _manifest;
    private readonly string _css;

    internal Theme(string name, ThemeManifest manifest, string css, IReadOnlyDictionary<string, Asset> files)
    {
        Name = name;
        _manifest = manifest;
        _css = css;
        Files = files;
    }

    /// <summary>Its folder's name, by which a member's choice is stored.</summary>
    public string Name { get; }

    /// <summary>By their addresses, which hold their hashes.</summary>
    internal IReadOnlyDictionary<string, Asset> Files { get; }

    /// <summary>"light", "dark" or both: what meta color-scheme says.</summary>
    public string ColorScheme => string.Join(' ', _manifest.Schemes);

    /// <summary>The theme's name in a language; English where it does not speak it.</summary>
    public string Title(string language) => In(language, _manifest.Name) ?? Name;

    /// <summary>A sentence about it; empty where there is none.</summary>
    public string Description(string language) => In(language, _manifest.Description) ?? "";

    /// <summary>The second sheet of a page: the theme's, then the site's accent in a layer that wins over it.</summary>
    internal NamedAsset SheetWith(int? accentHue)
    {
        var accent = accentHue is { } hue ? $"\n@layer utilities{{:root{{--accent-hue:{hue}}}}}\n" : "";
        var sheet = new Asset(System.Text.Encoding.UTF8.GetBytes(_css + accent), ContentTypes.Of(".css")!);
        return new NamedAsset($"/themes/{Name}/{sheet.Hash}.css", sheet);
    }

    private static string? In(string language, IReadOnlyDictionary<string, string> texts) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault("en");
}
