using Forum.Domain.Moderation;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Moderation;

public sealed class LogModel(ForumDb db) : PageModel
{
    public LogFields Asked { get; private set; } = new();
    public ActLog Shown { get; private set; } = null!;
    public IReadOnlyList<LogBoard> Boards { get; private set; } = [];

    public async Task OnGetAsync(LogFields asked, string? at, CancellationToken ct)
    {
        Asked = asked;
        Shown = await LogReader.Read(db, HttpContext.Actor(), asked.Filter(), ThreadCursor.Parse(at), ct);
        Boards = await LogReader.Boards(db, HttpContext.Actor(), ct);
    }
}
