using System.Text.Encodings.Web;
using Forum.Web.Languages;
using Forum.Web.Theming;

namespace Forum.Web.Http;

public enum PlainPageKind
{
    Broken,
    BadRequest,
    TooLarge,
    CrossOrigin,
}

/// <summary>
/// A page that needs neither Razor nor the database nor anything that the visitor sent: for the moments when one of them is what
/// failed, or is not to be trusted.
/// </summary>
public static class PlainPage
{
    public static Task Write(HttpContext context, int status, PlainPageKind kind)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html(context.RequestServices, kind), context.RequestAborted);
    }

    private static string Html(IServiceProvider services, PlainPageKind kind)
    {
        var texts = services.GetRequiredService<Texts>();
        var encoder = services.GetRequiredService<HtmlEncoder>();
        var title = encoder.Encode(texts[Texts.Key("plain", kind) + ".title"]);
        var text = encoder.Encode(texts[Texts.Key("plain", kind) + ".text"]);
        var sheet = services.GetService<Assets>() is { } assets ? $"<link rel=\"stylesheet\" href=\"{assets.Css.Path}\">" : "";
        return $"""
            <!doctype html>
            <html lang="{texts.Code}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>{sheet}</head>
            <body><main><h1>{title}</h1><p>{text}</p><p><a href="/">{encoder.Encode(texts["plain.home"])}</a></p></main></body>
            </html>

            """;
    }
}
