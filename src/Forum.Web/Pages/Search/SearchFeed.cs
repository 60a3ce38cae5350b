using System.Xml;
using Forum.Domain.Search.Querying;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Pages.Search;

/// <summary>The newest that a search finds, as a feed.</summary>
public static class SearchFeed
{
    public static async Task<IResult> Answer(
        string? q,
        HttpContext context,
        ForumDb db,
        TimeProvider time,
        RateLimits limits,
        Texts texts,
        ServeSettings settings,
        CancellationToken ct
    )
    {
        if (limits.Take(RatePolicy.Search, context) is { } wait)
            return SearchEndpoints.TooMany(context, wait);
        var query = SearchQueryParser.Parse(q, time.GetUtcNow().UtcDateTime) with { Sort = SearchSort.Newest };
        if (query.IsEmpty)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var found = await SearchReader.Read(db, context.Actor(), query, 1, null, ct);
        var site = Visit.Of(context).Site.Settings.Name;
        return XmlAnswer.Of(
            Atom.ContentType,
            xml => Write(xml, found, $"{texts["search.feedTitle", ("query", query.Typed)]} · {site}", texts, Atom.Root(settings))
        );
    }

    private static void Write(XmlWriter xml, SearchPage found, string title, Texts texts, string root)
    {
        var typed = found.Query.Typed;
        xml.WriteStartElement("feed", Atom.Namespace);
        xml.WriteElementString("id", Atom.Id($"search {typed}"));
        xml.WriteElementString("title", XmlAnswer.Sound(title));
        xml.WriteElementString("subtitle", texts["search.feedAbout"]);
        xml.WriteElementString("updated", Atom.At(found.Hits.Count > 0 ? found.Hits.Max(hit => hit.Post.At) : DateTime.UnixEpoch));
        xml.Empty("link", ("rel", "self"), ("type", Atom.ContentType), ("href", root + SearchAddress.Feed(typed)));
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", root + SearchAddress.Of(typed)));
        foreach (var hit in found.Hits)
            Write(xml, hit, texts, root);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, SearchHit hit, Texts texts, string root)
    {
        var author = hit.Post.AuthorName.Length > 0 ? hit.Post.AuthorName : texts["members.former"];
        xml.WriteStartElement("entry");
        xml.WriteAttributeString("xml", "lang", null, hit.Language);
        xml.WriteElementString("id", Atom.Id($"post {hit.Post.Id}"));
        xml.WriteElementString("title", XmlAnswer.Sound(Marked.Plain(hit.Title)));
        xml.WriteElementString("published", Atom.At(hit.Post.At));
        xml.WriteElementString("updated", Atom.At(hit.Post.At));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlAnswer.Sound(author));
        xml.WriteEndElement();
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", root + Address.Post(hit.Post.Id)));
        xml.Empty("category", ("term", XmlAnswer.Sound(hit.BoardName)));
        foreach (var tag in hit.Tags)
            xml.Empty("category", ("term", XmlAnswer.Sound(tag)));
        xml.WriteElementString("summary", XmlAnswer.Sound(Marked.Plain(hit.Post.Passage)));
        xml.WriteEndElement();
    }
}
