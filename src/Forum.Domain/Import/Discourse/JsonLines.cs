using System.IO.Compression;
using System.Text.Json;

namespace Forum.Domain.Import.Discourse;

/// <summary>The records of one file of JSON Lines, plain or compressed, read one after the other and never held together.</summary>
internal static class JsonLines
{
    /// <summary>Bytes of one record. The longest post that a forum takes is far shorter; a file without line ends is no such file.</summary>
    private const int MaxLine = 16 << 20;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The file of that name in the folder: <c>NAME.jsonl</c> or <c>NAME.jsonl.gz</c>, exactly one of them.</summary>
    public static string In(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            throw new SourceRefusedException($"{folder}: there is no such folder.");
        }

        var found = new[] { $"{name}.jsonl", $"{name}.jsonl.gz" }.Where(file => File.Exists(Path.Combine(folder, file))).ToList();
        return found switch
        {
            [var one] => Path.Combine(folder, one),
            [] => throw new SourceRefusedException($"{folder}: expected the file {name}.jsonl or {name}.jsonl.gz, found neither."),
            _ => throw new SourceRefusedException($"{folder}: expected one of {name}.jsonl and {name}.jsonl.gz, found both."),
        };
    }

    public static IEnumerable<JsonRecord> Read(string path)
    {
        var name = Path.GetFileName(path);
        using var file = Open(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var lines = new LineBuffer(stream, MaxLine);
        while (Next(lines, name) is { } line)
        {
            if (!IsBlank(line.Span))
            {
                using var document = Parse(line, name, lines.Number);
                yield return new(document.RootElement, name, lines.Number);
            }
        }

        if (lines.Number == 0)
        {
            throw new SourceRefusedException($"{name}: expected a record in each line, found an empty file.");
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new SourceRefusedException($"{Path.GetFileName(path)}: cannot be opened: {e.Message}");
        }
    }

    private static ReadOnlyMemory<byte>? Next(LineBuffer lines, string name)
    {
        try
        {
            return lines.Next();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new SourceRefusedException($"{name}, after line {lines.Number}: the compressed file is damaged or cut off.");
        }
        catch (LineTooLongException)
        {
            throw new SourceRefusedException(
                $"{name}, line {lines.Number + 1}: expected a record in one line, found more than {MaxLine >> 20} MB without a line's end."
            );
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line, string name, int number)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Strict);
        }
        catch (JsonException e)
        {
            throw new SourceRefusedException(
                $"{name}, line {number}: expected one whole JSON record, but at byte {e.BytePositionInLine ?? 0} it is damaged or cut off."
            );
        }

        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document
            : throw new SourceRefusedException($"{name}, line {number}: expected a JSON object, found {JsonRecord.KindOf(document.RootElement)}.");
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;
}
