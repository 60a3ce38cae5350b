using System.Collections.Immutable;

namespace Forum.Web.Theming;

/// <summary>
/// The themes that lie in the folders now. A change of files is seen at the next use, at most every two seconds, without a restart;
/// a theme that is broken is left out, with one line in the log until its files change again. Thread-safe.
/// </summary>
public sealed partial class Themes(ThemingSettings settings, TimeProvider time, ILogger<Themes> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly System.Threading.Lock _lock = new();
    private readonly Dictionary<(Theme, int?), NamedAsset> _sheets = [];
    private ImmutableSortedDictionary<string, Theme> _themes = ImmutableSortedDictionary<string, Theme>.Empty;
    private string? _seen;
    private DateTimeOffset _lookedAt;

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<Theme> All => [.. Current().Values];

    public bool Has(string name) => Current().ContainsKey(name);

    /// <summary>The theme of that name; else the one called default; null where neither is in order.</summary>
    public Theme? Find(string? name)
    {
        var themes = Current();
        return themes.GetValueOrDefault(name ?? Theme.Fallback) ?? themes.GetValueOrDefault(Theme.Fallback);
    }

    /// <summary>The address of the sheet that a page links second.</summary>
    public string SheetOf(Theme theme) => Sheet(theme).Path;

    /// <summary>What is served at an address below /themes/; null for any that is not of a theme as it is now.</summary>
    internal Asset? At(string name, string path)
    {
        if (!Current().TryGetValue(name, out var theme))
            return null;
        var sheet = Sheet(theme);
        return sheet.Path == path ? sheet.Content : theme.Files.GetValueOrDefault(path);
    }

    private NamedAsset Sheet(Theme theme)
    {
        var hue = settings.AccentHue();
        lock (_lock)
        {
            if (_sheets.TryGetValue((theme, hue), out var sheet))
                return sheet;
            if (_sheets.Count > 100)
                _sheets.Clear();
            return _sheets[(theme, hue)] = theme.SheetWith(hue);
        }
    }

    private ImmutableSortedDictionary<string, Theme> Current()
    {
        lock (_lock)
        {
            if (_seen is null || time.GetUtcNow() - _lookedAt >= Pause)
                Look();
            return _themes;
        }
    }

    private void Look()
    {
        _lookedAt = time.GetUtcNow();
        try
        {
            var seen = ThemeFiles.Fingerprint(settings.Folders);
            if (seen != _seen)
                Reload(seen);
        }
        catch (IOException)
        {
            // A folder went away while it was read; the next look sees what has become of it.
        }
    }

    private void Reload(string seen)
    {
        _sheets.Clear();
        _themes = settings
            .Folders.SelectMany(ThemeFiles.FoldersIn)
            .Aggregate(ImmutableSortedDictionary.Create<string, Theme>(StringComparer.Ordinal), With);
        _seen = seen;
    }

    private ImmutableSortedDictionary<string, Theme> With(ImmutableSortedDictionary<string, Theme> themes, string folder)
    {
        try
        {
            return themes.SetItem(Path.GetFileName(folder), ThemeFolder.Read(folder));
        }
        catch (Exception broken) when (broken is BrokenThemeException or IOException or UnauthorizedAccessException)
        {
            LeftOut(log, folder, broken.Message);
            return themes;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The theme in {Folder} is left out: {Reason}")]
    private static partial void LeftOut(ILogger log, string folder, string reason);
}
