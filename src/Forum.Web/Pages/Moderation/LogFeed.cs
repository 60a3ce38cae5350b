using System.Xml;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Search;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Pages.Moderation;

/// <summary>The newest acts as a feed: what a guest sees, whoever asks, so that its reader needs no session.</summary>
public static class LogFeed
{
    public const string Path = "/log.atom";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLog(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, Reading, Answer);

    private static async Task<IResult> Answer(HttpContext context, ForumDb db, Texts texts, ServeSettings settings, CancellationToken ct)
    {
        var log = await LogReader.Read(db, Actor.Guest, new ActFilter(), null, ct);
        var site = Visit.Of(context).Site.Settings.Name;
        var days = await LogDays.Read(db, ct);
        return XmlAnswer.Of(Atom.ContentType, xml => Write(xml, log.Acts, days, $"{texts["log.title"]} · {site}", texts, Atom.Root(settings)));
    }

    private static void Write(XmlWriter xml, IReadOnlyList<ActPage> acts, IReadOnlyList<LogDay> days, string title, Texts texts, string root)
    {
        xml.WriteStartElement("feed", Atom.Namespace);
        xml.WriteElementString("id", Atom.Id("log"));
        xml.WriteElementString("title", XmlAnswer.Sound(title));
        xml.WriteElementString("subtitle", texts["log.about"]);
        xml.WriteElementString("updated", Atom.At(acts.Count > 0 ? acts[0].At : DateTime.UnixEpoch));
        xml.Empty("link", ("rel", "self"), ("type", Atom.ContentType), ("href", root + Path));
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", root + "/log"));
        foreach (var act in acts)
            Write(xml, act, texts, root);
        foreach (var day in days)
            Write(xml, day, title, texts, root);
        xml.WriteEndElement();
    }

    /// <summary>How the log stood when a day was over: whoever keeps it can prove later that nothing was changed.</summary>
    private static void Write(XmlWriter xml, LogDay day, string site, Texts texts, string root)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", Atom.Id($"log {day.Written()}"));
        xml.WriteElementString("title", texts["log.day", ("day", day.Written()), ("acts", texts.Count("log.acts", day.Acts))]);
        xml.WriteElementString("updated", Atom.At(day.Day.AddDays(1)));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlAnswer.Sound(site));
        xml.WriteEndElement();
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", $"{root}/log?from={day.Written()}&to={day.Written()}"));
        xml.Empty("category", ("term", "head"));
        xml.WriteElementString("summary", texts["log.head", ("head", day.Head)]);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ActPage act, Texts texts, string root)
    {
        var author =
            act.Kind == ActKind.RecallMandate ? texts["acts.theElectors"]
            : act.ActorId is null ? texts["acts.theOperator"]
            : act.ActorName is { Length: > 0 } name ? name
            : texts["members.former"];
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", Atom.Id($"act {act.Id}"));
        xml.WriteElementString("title", XmlAnswer.Sound(ActSentence.Plain(texts, act)));
        xml.WriteElementString("published", Atom.At(act.At));
        xml.WriteElementString("updated", Atom.At(act.At));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlAnswer.Sound(author));
        xml.WriteEndElement();
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", $"{root}/acts/{act.Id}"));
        xml.Empty("category", ("term", act.Kind.ToString()));
        if (act.Reason.Length > 0)
            xml.WriteElementString("summary", XmlAnswer.Sound(act.Reason));
        xml.WriteEndElement();
    }
}
