using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Notifications;

public sealed class NoticeChoicesModel(ForumDb db) : PageModel
{
    public NoticeChoice Choice { get; private set; } = null!;
    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? saved, CancellationToken ct)
    {
        Saved = saved is not null;
        return await this.Answer(await NoticeChoice.Read(db, HttpContext.Actor(), ct), Show);
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync([FromForm] string[] wanted, [FromForm] bool followsOwn, CancellationToken ct)
    {
        var kinds = Enum.GetValues<NoticeKind>().Where(kind => wanted.Contains(kind.ToString()));
        var choice = new NoticeChoice([.. kinds], followsOwn);
        return await this.Answer(await ChooseNotices.Run(db, HttpContext.Actor(), choice, ct), _ => Redirect("/account/notices?saved=1"));
    }

    private PageResult Show(NoticeChoice choice)
    {
        Choice = choice;
        return Page();
    }
}
