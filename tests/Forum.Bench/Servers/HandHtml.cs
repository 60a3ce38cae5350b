using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Data.Sqlite;

namespace Forum.Bench.Servers;

/// <summary>The same markup as the forum's thread page for a guest, put together by hand; names are encoded, times formatted.</summary>
internal static class HandHtml
{
    public static void Begin(ArrayBufferWriter<byte> html, SqliteDataReader thread)
    {
        html.Write(HandPieces.Head);
        Text(html, thread.GetString(2));
        html.Write(HandPieces.Bar);
        Text(html, thread.GetString(7));
        html.Write("</a></li></ol></nav><h1>"u8);
        Text(html, thread.GetString(2));
        html.Write("</h1><div class=\"thread-state\"><span>"u8);
        Number(html, thread.GetInt64(3) - 1);
        html.Write(" replies</span></div></header>"u8);
    }

    public static void Post(ArrayBufferWriter<byte> html, SqliteDataReader post)
    {
        var (id, author) = (post.GetString(0), post.GetString(5));
        html.Write("<article class=\"post\" id=\"p-"u8);
        Plain(html, id);
        html.Write("\" aria-labelledby=\"by-p-"u8);
        Plain(html, id);
        html.Write("\"><img class=\"avatar\" src=\"/m/"u8);
        Plain(html, author);
        html.Write(
            "/avatar.svg\" width=\"40\" height=\"40\" alt=\"\" loading=\"lazy\" decoding=\"async\"><header class=\"post-head\"><h3 class=\"post-by\" id=\"by-p-"u8
        );
        Plain(html, id);
        html.Write("\"><a class=\"member\" href=\"/m/"u8);
        Plain(html, author);
        html.Write("\">"u8);
        Text(html, post.GetString(6));
        html.Write("</a></h3><span class=\"standing\">Member</span><p class=\"post-meta\">"u8);
        Time(html, new DateTime(post.GetInt64(2), DateTimeKind.Utc));
        html.Write("<a class=\"post-number\" href=\"/p/"u8);
        Plain(html, id);
        html.Write("\">#"u8);
        Number(html, post.GetInt64(1));
        html.Write("</a></p></header>"u8);
        if (!post.IsDBNull(7))
            Answered(html, post);
        html.Write("<div class=\"prose\">"u8);
        Plain(html, post.GetString(3));
        html.Write(HandPieces.Vote);
        Number(html, post.GetInt64(4));
        html.Write(" votes</span><a class=\"act\" href=\"/p/"u8);
        Plain(html, id);
        html.Write("\">Link<span class=\"visually-hidden\"> to #"u8);
        Number(html, post.GetInt64(1));
        html.Write("</span></a></footer></article>\n"u8);
    }

    public static void End(ArrayBufferWriter<byte> html) => html.Write(HandPieces.End);

    private static void Answered(ArrayBufferWriter<byte> html, SqliteDataReader post)
    {
        html.Write("<p class=\"replied-to\">In reply to <a href=\"/p/"u8);
        Plain(html, post.GetString(7));
        html.Write("\">"u8);
        Text(html, post.GetString(9));
        html.Write(", #"u8);
        Number(html, post.GetInt64(8));
        html.Write("</a></p>"u8);
    }

    private static void Time(ArrayBufferWriter<byte> html, DateTime at)
    {
        html.Write("<time datetime=\""u8);
        Format(html, at, "yyyy-MM-dd'T'HH:mm:ss'Z'");
        html.Write("\">"u8);
        Format(html, at, "d MMM yyyy, HH:mm");
        html.Write("</time> "u8);
    }

    private static void Format(ArrayBufferWriter<byte> html, DateTime at, string format)
    {
        at.TryFormat(html.GetSpan(64), out var written, format, CultureInfo.InvariantCulture);
        html.Advance(written);
    }

    private static void Number(ArrayBufferWriter<byte> html, long number)
    {
        Utf8Formatter.TryFormat(number, html.GetSpan(20), out var written);
        html.Advance(written);
    }

    private static void Text(ArrayBufferWriter<byte> html, string text) => Plain(html, HtmlEncoder.Default.Encode(text));

    private static void Plain(ArrayBufferWriter<byte> html, string text) => Encoding.UTF8.GetBytes(text, html);
}
