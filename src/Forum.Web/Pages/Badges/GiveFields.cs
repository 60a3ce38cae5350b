using Forum.Domain.Badges;
using Forum.Domain.Boards;
using Forum.Domain.Threads;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;

namespace Forum.Web.Pages.Badges;

/// <summary>The form on a badge's page that gives it to somebody.</summary>
/// <param name="Thank">Whether a thread thanks for it.</param>
/// <param name="ThanksBoard">Where that stands.</param>
public sealed record GiveFields(string? Member, string? Evidence, string? Reason, bool Thank, string? ThanksBoard)
{
    /// <summary>With the words of the thread in the language of whoever gives it.</summary>
    /// <param name="badge">What the badge is called in that.</param>
    public AwardForm ToForm(Texts texts, string badgeId, string badge)
    {
        var thanks = new ThanksForm(
            ThanksBoard,
            member => new ThreadForm(
                texts["badges.thanksTitle", ("member", member), ("badge", badge)],
                "",
                texts["badges.thanksText", ("member", member), ("badge", badge), ("address", Address.Badge(badgeId)), ("reason", Reason ?? "")],
                ThreadFormats.Discussion,
                texts.Code,
                null
            )
        );
        return new AwardForm(Member, Evidence, Reason, Thank ? thanks : null);
    }
}
