using System.Text;

namespace Forum.Web.Theming;

/// <summary>Reads one theme's folder: theme.json, theme.css, pictures and fonts.</summary>
internal static class ThemeFolder
{
    private const int MostFiles = 60;
    private const int LargestSheet = 200_000;
    private const int LargestFile = 1_000_000;

    /// <summary>No links: a theme holds what lies in its folder.</summary>
    public static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true };

    /// <exception cref="BrokenThemeException">Anything in it that isn't as it must be.</exception>
    public static Theme Read(string folder)
    {
        var name = Path.GetFileName(folder);
        if (!IsSafe(name))
            throw new BrokenThemeException("A theme's folder is named with small letters a-z, digits and hyphens.");
        var manifest = ThemeManifest.Parse(ReadText(folder, "theme.json"));
        var files = Files(folder);
        var css = ThemeCss.Resolve(
            ReadText(folder, "theme.css"),
            file => files.TryGetValue(file, out var found) ? AddressOf(name, file, found) : null
        );
        return new Theme(name, manifest, css, files.ToDictionary(file => AddressOf(name, file.Key, file.Value), file => file.Value));
    }

    private static string AddressOf(string theme, string file, Asset content) => $"/themes/{theme}/{content.Hash}/{file}";

    private static string ReadText(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists)
            throw new BrokenThemeException($"{name} is missing.");
        if (file.Length > LargestSheet)
            throw new BrokenThemeException($"{name} is larger than {LargestSheet} bytes.");
        return File.ReadAllText(file.FullName, Encoding.UTF8);
    }

    private static Dictionary<string, Asset> Files(string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*", Plain).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        var files = names.Where(name => name is not ("theme.json" or "theme.css")).Take(MostFiles + 1).ToList();
        if (files.Count > MostFiles)
            throw new BrokenThemeException($"It has more than {MostFiles} files.");
        return files.ToDictionary(name => name, name => ReadFile(folder, name));
    }

    private static Asset ReadFile(string folder, string name)
    {
        if (!name.Split('/').All(IsSafe) || ContentTypes.OfPicture(name) is not { } type)
            throw new BrokenThemeException($"{name} is no picture or font with a name of small letters, digits, points and hyphens.");
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Length <= LargestFile
            ? new Asset(File.ReadAllBytes(file.FullName), type)
            : throw new BrokenThemeException($"{name} is larger than {LargestFile} bytes.");
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= 64 && name[0] != '.' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');
}
