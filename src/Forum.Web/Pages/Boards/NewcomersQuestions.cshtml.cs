using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Boards;

/// <summary>For those who know: whoever is new here and waits for an answer.</summary>
public sealed class NewcomersQuestionsModel(ForumDb db) : PageModel
{
    public ThreadList Shown { get; private set; } = null!;

    public async Task OnGetAsync(string? at, CancellationToken ct) =>
        Shown = await NewcomersQuestions.Read(db, HttpContext.Actor(), ThreadCursor.Parse(at), ct);
}
