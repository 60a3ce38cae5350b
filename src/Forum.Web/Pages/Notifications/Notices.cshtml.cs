using Forum.Domain.Badges;
using Forum.Domain.Certificates;
using Forum.Domain.Elections;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Notifications;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Notifications;

public sealed class NoticesModel(ForumDb db) : PageModel
{
    public NoticePage Shown { get; private set; } = null!;

    /// <summary>What waits for the member and what happened to them lately; on the newest page alone.</summary>
    public IReadOnlyList<WaitingLine> Waiting { get; private set; } = [];
    public IReadOnlyList<SettledApplication> Settled { get; private set; } = [];
    public IReadOnlyList<TakenWord> Taken { get; private set; } = [];
    public IReadOnlyList<WarningLine> Warnings { get; private set; } = [];
    public IReadOnlyList<WonBadge> Badges { get; private set; } = [];
    public IReadOnlyList<CertificateNotice> Certificates { get; private set; } = [];

    /// <summary>Whether this is the newest page.</summary>
    public bool IsFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? at, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        IsFirst = string.IsNullOrEmpty(at);
        if (IsFirst)
            (Waiting, Settled, Taken, Warnings, Badges, Certificates) = (
                await WaitingReader.Read(db, actor, ct),
                await SettledApplications.Lately(db, actor, ct),
                await TakenWords.Lately(db, actor, ct),
                await WarningReader.Lately(db, actor, ct),
                await BadgeNews.Lately(db, actor, ct),
                await CertificateNews.Lately(db, actor, ct)
            );
        return await this.Answer(await NoticeReader.Read(db, actor, ThreadCursor.Parse(at), ct), Show);
    }

    /// <summary>Those about one thread are read; where none is named, all are.</summary>
    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostReadAsync([FromForm(Name = "_thread")] string? thread, CancellationToken ct) =>
        await this.Answer(
            await ReadNotices.Run(db, HttpContext.Actor(), string.IsNullOrEmpty(thread) ? null : thread, ct),
            _ => Redirect("/notices")
        );

    private PageResult Show(NoticePage shown)
    {
        Shown = shown;
        return Page();
    }
}
