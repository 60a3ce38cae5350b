using System.Globalization;
using System.Xml;

namespace Forum.Domain.Import.StackExchange;

/// <summary>The row that a file is being read at; its fields are the element's attributes. Good until the next row is read.</summary>
internal sealed class DumpRow(XmlReader reader, string file)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
    private static readonly string[] Dates = ["yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"];

    /// <summary>Where it stands: file, line, and the row's own id.</summary>
    public string At
    {
        get
        {
            var id = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("Id") : null;
            return $"{file}, line {((IXmlLineInfo)reader).LineNumber}{(id is null ? "" : $", row {id}")}";
        }
    }

    public bool Has(string field) => !string.IsNullOrWhiteSpace(reader.GetAttribute(field));

    /// <summary>The field as it is; empty where it is absent.</summary>
    public string Text(string field) => reader.GetAttribute(field) ?? "";

    /// <summary>A field that every such row has, though it may be empty.</summary>
    public string Given(string field) => reader.GetAttribute(field) ?? throw Missing(field, "a text");

    public int Number(string field) => Optional(field) ?? throw Missing(field, "a number");

    public int? Optional(string field)
    {
        if (!Has(field))
            return null;
        return int.TryParse(Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(field, "a number");
    }

    public DateTime Date(string field) => OptionalDate(field) ?? throw Missing(field, "a date such as 2018-03-12T13:10:22.363");

    public DateTime? OptionalDate(string field)
    {
        if (!Has(field))
            return null;
        return DateTime.TryParseExact(Text(field), Dates, CultureInfo.InvariantCulture, Utc, out var date)
            ? date
            : throw Wrong(field, "a date such as 2018-03-12T13:10:22.363");
    }

    public SourceRefusedException Refused(string why) => new($"{At}: {why}.");

    private SourceRefusedException Missing(string field, string expected) => Refused($"{field} is missing; expected {expected}");

    private SourceRefusedException Wrong(string field, string expected)
    {
        var text = Text(field);
        return Refused($"{field} is “{(text.Length > 40 ? text[..40] + "…" : text)}”; expected {expected}");
    }
}
