using System.Text;
using System.Xml;

namespace Forum.Web.Pages.Search;

/// <summary>A response written by <see cref="XmlWriter"/>, so that nothing anybody wrote can break out of its element.</summary>
public static class XmlAnswer
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static IResult Of(string contentType, Action<XmlWriter> write)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, Settings))
            write(xml);
        return Results.Bytes(output.ToArray(), $"{contentType}; charset=utf-8");
    }

    /// <summary>An element with an attribute or two and nothing in it.</summary>
    public static void Empty(this XmlWriter xml, string name, params (string Name, string? Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null)
                xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>Characters that XML does not know, such as control characters, are left out.</summary>
    public static string Sound(string text)
    {
        var sound = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (XmlConvert.IsXmlChar(text[at]))
                sound.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                sound.Append(text, at++, 2);
        return sound.ToString();
    }
}
