using System.Globalization;

namespace Forum.Web.Theming;

/// <summary>What lies in the folders of themes, without reading any file.</summary>
internal static class ThemeFiles
{
    private static readonly EnumerationOptions Folders = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    public static IEnumerable<string> FoldersIn(string root) =>
        Directory.Exists(root) ? Directory.EnumerateDirectories(root, "*", Folders).Order(StringComparer.Ordinal) : [];

    /// <summary>Differs when a file has come, gone or been written to.</summary>
    public static string Fingerprint(IEnumerable<string> roots) => string.Join('\n', roots.SelectMany(FoldersIn).SelectMany(FilesIn));

    private static IEnumerable<string> FilesIn(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", ThemeFolder.Plain)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}"))
            .Order(StringComparer.Ordinal);
}
