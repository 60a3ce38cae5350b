using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Choosing replies of a thread to make a new one of.</summary>
public sealed class SplitModel(ForumDb db) : PageModel
{
    public ThreadPage Thread { get; private set; } = null!;
    public SplittablePosts Choice { get; private set; } = null!;
    public IReadOnlyList<BoardLine> Boards { get; private set; } = [];
    public SplitInput Input { get; private set; } = new();

    public Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "page")] string? number, CancellationToken ct) => Show(id, number, ct);

    public async Task<IActionResult> OnPostAsync(
        string id,
        [FromQuery(Name = "page")] string? number,
        [FromForm] SplitInput input,
        CancellationToken ct
    )
    {
        Input = input;
        this.Tries(Power.MergeThread, "thread:" + id);
        var form = new SplitForm(input.Posts ?? [], input.Title, input.Board, input.Reason);
        var split = await SplitThread.Run(db, HttpContext.Actor(), id, form, ct);
        return await this.Answer(split, act => Redirect("/acts/" + act), () => Show(id, number, ct));
    }

    private async Task<IActionResult> Show(string id, string? number, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var read = await ThreadReader.Read(db, actor, id, 1, PostOrder.Oldest, ct);
        if (read is not Outcome<ThreadPage>.Done(var thread))
            return await this.Answer(read, _ => Page());
        if (!thread.May.Merge)
            return this.Refuse(actor.IsGuest ? Denial.SignInFirst : Denial.NoPower, Input.Reason);
        if (thread.State != PostState.Visible)
            return new StatusCodeResult(StatusCodes.Status410Gone);
        Thread = thread;
        Choice = await SplittablePosts.Read(db, actor, id, Asked.Page(number), ct);
        Boards = await BoardListReader.Boards(db, actor, ct);
        return Page();
    }
}

/// <summary>The form as it is sent.</summary>
public sealed record SplitInput
{
    public string[]? Posts { get; init; }
    public string? Title { get; init; }
    public string? Board { get; init; }
    public string? Reason { get; init; }
}
