using System.Xml;

namespace Forum.Domain.Import.StackExchange;

/// <summary>One file of a dump: a root element with a <c>row</c> for each record, read as a stream.</summary>
internal sealed class DumpFile(string folder, string name)
{
    private const string Row = "row";

    /// <summary>The names that the dumps' files have, in small letters or not.</summary>
    private readonly string? path = Directory
        .EnumerateFiles(folder)
        .FirstOrDefault(file => Path.GetFileName(file).Equals(name, StringComparison.OrdinalIgnoreCase));

    public bool Exists => path is not null;

    /// <exception cref="SourceRefusedException">It isn't there, isn't whole, or is no such file.</exception>
    public IEnumerable<DumpRow> Rows()
    {
        if (path is null)
            throw new SourceRefusedException($"{Path.GetFullPath(folder)}: expected a file {name} there.");
        using var stream = Open(path);
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                // Real dumps have references to control characters; what makes pages of them leaves those out.
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                IgnoreProcessingInstructions = true,
            }
        );
        Root(reader);
        var row = new DumpRow(reader, name);
        while (Read(reader))
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1 && reader.LocalName == Row)
                yield return row;
            else if (reader.NodeType is not (XmlNodeType.EndElement or XmlNodeType.None))
                throw row.Refused($"expected only elements <{Row}/> inside <{RootName}>, found {Shown(reader)}");
    }

    private string RootName => Path.GetFileNameWithoutExtension(name).ToLowerInvariant();

    private void Root(XmlReader reader)
    {
        while (Read(reader))
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == RootName)
                    return;
                throw new DumpRow(reader, name).Refused($"expected the root element <{RootName}>, found {Shown(reader)}");
            }
        throw new SourceRefusedException($"{name}: expected the root element <{RootName}>, found nothing.");
    }

    private static string Shown(XmlReader reader) => reader.NodeType == XmlNodeType.Element ? $"<{reader.Name}>" : "text";

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceRefusedException($"{Path.GetFileName(path)} can't be read: {e.Message}");
        }
    }

    private bool Read(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            var line = e.LineNumber > 0 ? e.LineNumber : ((IXmlLineInfo)reader).LineNumber;
            throw new SourceRefusedException($"{name}, line {line}: expected well-formed XML up to its end; {e.Message}");
        }
        catch (Exception e) when (e is IOException or System.Text.DecoderFallbackException)
        {
            throw new SourceRefusedException($"{name} can't be read to its end: {e.Message}");
        }
    }
}
