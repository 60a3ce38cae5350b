using System.Globalization;
using System.Text.Encodings.Web;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Html;

namespace Forum.Web.Pages.Shared;

/// <summary>A moment in a page, to the minute: <c>&lt;time datetime="…"&gt;21 Nov 2026, 14:05&lt;/time&gt;</c>.</summary>
/// <param name="zone">The reader's; null for a guest, who gets UTC without its name.</param>
public sealed class Moment(Texts texts, DateTime utc, TimeZoneInfo? zone) : IHtmlContent
{
    /// <summary>ISO 8601, for programs.</summary>
    public static string Exact(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var words = texts.DateTime(utc, zone ?? TimeZoneInfo.Utc);
        writer.Write("<time datetime=\"");
        writer.Write(Exact(utc));
        if (zone is not null)
        {
            writer.Write("\" title=\"");
            encoder.Encode(writer, ZoneWords.Named(texts, words, utc, zone));
        }
        writer.Write("\">");
        encoder.Encode(writer, words);
        writer.Write("</time>");
    }
}
