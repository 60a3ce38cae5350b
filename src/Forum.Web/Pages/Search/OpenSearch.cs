using Forum.Web.Http;
using Forum.Web.Languages;

namespace Forum.Web.Pages.Search;

/// <summary>
/// Tells browsers how this site is searched (OpenSearch 1.1), so that they can offer it. The addresses in it must be whole ones: where none is
/// configured there is no description, since a request's own Host header is not to be believed.
/// </summary>
public static class OpenSearch
{
    private const string Space = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The limits of the specification, in characters.</summary>
    private const int ShortName = 16;
    private const int Description = 1024;

    public static IResult Answer(HttpContext context, Texts texts, ServeSettings settings)
    {
        if (settings.PublicAddress is not { } address)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var (site, root) = (Visit.Of(context).Site.Settings, address.GetLeftPart(UriPartial.Authority));
        return XmlAnswer.Of(
            "application/opensearchdescription+xml",
            xml =>
            {
                xml.WriteStartElement("OpenSearchDescription", Space);
                xml.WriteElementString("ShortName", Cut(site.Name, ShortName));
                xml.WriteElementString("Description", Cut($"{site.Name}: {texts["search.label"]}", Description));
                xml.WriteElementString("InputEncoding", "UTF-8");
                xml.WriteElementString("Image", $"{root}/favicon.svg");
                xml.Empty("Url", ("type", "text/html"), ("method", "get"), ("template", $"{root}{SearchAddress.Path}?q={{searchTerms}}"));
                xml.Empty("Url", ("type", "application/atom+xml"), ("template", $"{root}{SearchAddress.Path}.atom?q={{searchTerms}}"));
                xml.Empty("Url", ("type", "application/opensearchdescription+xml"), ("rel", "self"), ("template", $"{root}/opensearch.xml"));
                xml.WriteEndElement();
            }
        );
    }

    /// <summary>At a space where there is one, never within a character.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return XmlAnswer.Sound(text);
        var space = text.LastIndexOf(' ', most);
        return XmlAnswer.Sound(
            text[
                ..(
                    space > 0 ? space
                    : char.IsHighSurrogate(text[most - 1]) ? most - 1
                    : most
                )
            ]
        );
    }
}
