using System.Globalization;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Forum.Web.Pages.Moderation;

/// <summary>Tells an act in one sentence: who did what to whom or to what.</summary>
public static class ActSentence
{
    /// <summary>With links to what there is a page for.</summary>
    public static IHtmlContent Of(Texts texts, ActPage act)
    {
        (string, object?)[] values = [.. Words(texts, act).Select(word => (word.Name, (object?)Linked(word)))];
        return texts.Html(Key(act), values);
    }

    /// <summary>In words alone, for a page's title.</summary>
    public static string Plain(Texts texts, ActPage act)
    {
        (string, object?)[] values = [.. Words(texts, act).Select(word => (word.Name, (object?)word.Text))];
        return texts[Key(act), values];
    }

    /// <summary>Whoever manages groups and enters one is not "admitted": its members shall see what happened. Nor is one's own mandate "ended".</summary>
    private static string Key(ActPage act) =>
        act.Kind switch
        {
            ActKind.AddToGroup when act.ActorId == act.SubjectId => "acts.enteredGroup",
            ActKind.EndMandate when act.ActorId == act.SubjectId && act.ActorId is not null => "acts.resigned",
            ActKind.BringBadges when act is { Before: not null } => "acts.bringTagBadges",
            ActKind.RetagThread when act is { Before: null, RedactedById: null } => "acts.retagged",
            ActKind.MergeThread when act is { Before: null, RedactedById: null } => "acts.merged",
            _ => Texts.Key("acts", act.Kind),
        };

    private static IEnumerable<Word> Words(Texts texts, ActPage act) =>
        [
            act.ActorId is null ? new Word("actor", texts["acts.theOperator"]) : Person(texts, "actor", act.ActorId, act.ActorName),
            Person(texts, "subject", act.SubjectId, act.SubjectName),
            act.GroupId is null ? Person(texts, "holder", act.SubjectId, act.SubjectName) : Grouped("holder", act),
            Titled(texts, act),
            Written(texts, act),
            Other(texts, act),
            Grouped("group", act),
            new Word("board", act.BoardName ?? "", act.BoardId is null ? null : Address.Board(act.BoardId, act.BoardName ?? "")),
            Before(texts, act),
            new Word("after", After(texts, act)),
            new Word("act", texts["acts.anAct"], act.Kind == ActKind.RedactAct && act.After is { } redacted ? "/acts/" + redacted : null),
        ];

    private static Word Person(Texts texts, string name, string? id, string? called) =>
        string.IsNullOrEmpty(called) ? new Word(name, texts["members.former"]) : new Word(name, called, Address.Member(id!));

    private static Word Grouped(string name, ActPage act) => new(name, act.GroupName ?? "", act.GroupId is null ? null : "/groups/" + act.GroupId);

    private static Word Titled(Texts texts, ActPage act) =>
        act.ThreadTitle is { } title
            ? new Word("thread", texts["acts.quoted", ("title", title)], Address.Thread(act.ThreadId!, title), act.ThreadLanguage)
            : new Word("thread", texts["acts.unseenThread"]);

    private static Word Written(Texts texts, ActPage act)
    {
        var stands = act.PostId is not null && act.ThreadTitle is not null && act.Kind is not (ActKind.DeletePost or ActKind.RejectPost);
        return new Word("post", texts["acts.aPost"], stands ? Address.Post(act.PostId!) : null);
    }

    private static Word Other(Texts texts, ActPage act) =>
        act.Other is { } other
            ? new Word("other", texts["acts.quoted", ("title", other.Title)], Address.Thread(other.Id, other.Title), other.Language)
            : new Word("other", texts["acts.anotherThread"]);

    private static Word Before(Texts texts, ActPage act) =>
        act.Kind switch
        {
            _ when act.RedactedById is not null => new Word("before", texts["acts.redactedWord"]),
            ActKind.MoveThread when act.FormerBoardName is { } former => new Word("before", former, Address.Board(act.FormerBoardId!, former)),
            ActKind.MoveThread => new Word("before", texts["acts.anotherBoard"]),
            ActKind.RetagThread => new Word("before", Tags(texts, act.Before)),
            ActKind.SplitThread => new Word("before", Posts(texts, act.Before)),
            ActKind.MergeThread => new Word("before", texts["acts.quoted", ("title", act.Before ?? "")]),
            ActKind.LiftSanction => new Word("before", texts[act.Power == Power.SuspendMember ? "acts.suspension" : "acts.silence"]),
            ActKind.CallElection
            or ActKind.CallByElection
            or ActKind.StopElection
            or ActKind.CertifyElection when act is { Before: { } title, After: { } id } => new Word("before", title, "/elections/" + id),
            ActKind.RecallMandate or ActKind.HideRecallWords or ActKind.RestoreRecallWords when act is { Before: { } office, After: { } id } =>
                new Word("before", office, "/recalls/" + id),
            ActKind.StartCountback or ActKind.FillSeat when act is { Before: { } office, After: { } id } => new Word(
                "before",
                office,
                "/countbacks/" + id
            ),
            ActKind.MakeBadge or ActKind.ChangeBadge or ActKind.RetireBadge or ActKind.ResumeBadge => Badge(texts, act, Address.Badge),
            ActKind.AwardBadge or ActKind.RevokeAward => Badge(texts, act, Address.Award),
            ActKind.AwardCertificate or ActKind.RevokeCertificate or ActKind.RestoreCertificate when act is { Before: { } title, After: { } code } =>
                new Word("before", title, Address.Certificate(code)),
            _ => new Word("before", act.Before ?? ""),
        };

    /// <summary>One that is secret has no name here.</summary>
    private static Word Badge(Texts texts, ActPage act, Func<string, string> address) =>
        act is { Before: { } name, After: { } id } ? new Word("before", name, address(id)) : new Word("before", texts["badges.aSecret"]);

    private static string After(Texts texts, ActPage act) =>
        act.Kind switch
        {
            _ when act.RedactedById is not null => texts["acts.redactedWord"],
            ActKind.SilenceMember or ActKind.SuspendMember => Length(texts, act.After),
            ActKind.RetagThread => Tags(texts, act.After),
            ActKind.WriteSitePage => PageVersion(texts, act.After),
            _ => act.After ?? "",
        };

    private static string Tags(Texts texts, string? line) =>
        string.IsNullOrEmpty(line) ? texts["acts.noTags"] : line.Replace(" ", ", ", StringComparison.Ordinal);

    private static string Posts(Texts texts, string? count) =>
        texts.Count("acts.posts", int.TryParse(count, CultureInfo.InvariantCulture, out var posts) ? posts : 0);

    private static string Length(Texts texts, string? days) =>
        int.TryParse(days, CultureInfo.InvariantCulture, out var count) ? texts.Count("acts.forDays", count) : texts["acts.untilLifted"];

    /// <summary>Stored as kind, language and version: "Rules en 3".</summary>
    private static string PageVersion(Texts texts, string? stored) =>
        stored?.Split(' ') is [var kind, var language, var version] && Enum.TryParse<SitePageKind>(kind, out var page)
            ? texts["acts.pageVersion", ("page", texts[Texts.Key("sitePages", page)]), ("language", language), ("version", version)]
            : stored ?? "";

    private static IHtmlContent Linked(Word word)
    {
        if (word.Address is null)
            return new HtmlContentBuilder().Append(word.Text);
        var link = new TagBuilder("a");
        link.Attributes["href"] = word.Address;
        if (word.Language is not null)
            link.Attributes["lang"] = word.Language;
        link.InnerHtml.Append(word.Text);
        return link;
    }

    private sealed record Word(string Name, string Text, string? Address = null, string? Language = null);
}
