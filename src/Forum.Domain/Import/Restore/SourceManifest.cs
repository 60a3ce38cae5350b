using System.Text.Json;
using Forum.Domain.Export;

namespace Forum.Domain.Import.Restore;

/// <summary>Reads what a folder says of itself, and checks that it has the files of an export.</summary>
internal static class SourceManifest
{
    /// <exception cref="SourceRefusedException">It is none, not whole, or of a version that this program doesn't know.</exception>
    public static async Task<ExportManifest> Read(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, ExportFormat.Manifest);
        if (!File.Exists(path))
            throw new SourceRefusedException(
                $"{folder} has no {ExportFormat.Manifest}: it is no export of a forum, or one that was stopped before its end."
            );
        var manifest = Parse(await File.ReadAllBytesAsync(path, ct));
        var known = ExportFormat.Records.Select(kind => kind.File).ToList();
        foreach (var file in manifest.Files)
            if (!known.Remove(file.Name))
                throw new SourceRefusedException(
                    $"{ExportFormat.Manifest}, field “files”: “{file.Name}” is no file of an export, or stands there twice."
                );
        if (known is [var missing, ..])
            throw new SourceRefusedException($"{ExportFormat.Manifest}, field “files”: expected {missing}, which isn't there.");
        return manifest;
    }

    private static ExportManifest Parse(byte[] bytes)
    {
        try
        {
            // Whatever a later version may have changed, these two say which it is.
            using var document = JsonDocument.Parse(bytes);
            var (format, version) = (document.RootElement.GetProperty("format").GetString(), document.RootElement.GetProperty("version").GetInt32());
            if (format != ExportFormat.Name)
                throw new SourceRefusedException($"{ExportFormat.Manifest}, field “format”: expected “{ExportFormat.Name}”, found “{format}”.");
            if (version != ExportFormat.Version)
                throw new SourceRefusedException(
                    $"{ExportFormat.Manifest}, field “version”: expected {ExportFormat.Version}, found {version}. "
                        + (version > ExportFormat.Version ? "The export was made by a newer program; import it with that one." : "")
                );
            return document.Deserialize<ExportManifest>(ExportManifest.Options)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new SourceRefusedException($"{ExportFormat.Manifest} is no manifest of an export: {e.Message}");
        }
    }
}
