using Forum.Domain.Boards;
using Forum.Domain.Threads.Drafts;

namespace Forum.Web.Pages.Drafts;

/// <summary>The words by which addresses name what a draft is for, and where its form is.</summary>
public static class DraftPlace
{
    /// <summary>Where a form's draft is saved. <paramref name="what"/>: reply, question, discussion or edit.</summary>
    public static string SaveAt(string what, string place) => $"/drafts/save/{what}/{place}";

    public static string ToForm(DraftKind kind, ThreadFormats format, string place, string query = "") =>
        kind switch
        {
            DraftKind.Reply => $"/t/{place}{query}#reply",
            DraftKind.Thread => $"/b/{place}/start/{(format == ThreadFormats.Discussion ? "discussion" : "question")}",
            _ => $"/p/{place}/edit",
        };

    public static (DraftKind Kind, ThreadFormats Format)? Of(string what) =>
        what switch
        {
            "reply" => (DraftKind.Reply, ThreadFormats.None),
            "question" => (DraftKind.Thread, ThreadFormats.Question),
            "discussion" => (DraftKind.Thread, ThreadFormats.Discussion),
            "edit" => (DraftKind.Edit, ThreadFormats.None),
            _ => null,
        };
}
