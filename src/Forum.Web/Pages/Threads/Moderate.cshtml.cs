using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Powers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Everything that may be done to a thread by power, each with its reason.</summary>
public sealed class ModerateModel(ForumDb db) : PageModel
{
    public ThreadPage Thread { get; private set; } = null!;
    public IReadOnlyList<BoardLine> Boards { get; private set; } = [];
    public string? Reason { get; private set; }
    public string? Board { get; private set; }
    public string? Tags { get; private set; }

    /// <summary>The thread that this one would be closed for, as it was typed.</summary>
    public string? Original { get; private set; }

    /// <summary>The thread that this one would be merged into, as it was typed.</summary>
    public string? Into { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public Task<IActionResult> OnPostLockAsync(string id, string? reason, CancellationToken ct) =>
        Do(Power.LockThread, LockThread.Run, id, reason, ct);

    public Task<IActionResult> OnPostUnlockAsync(string id, string? reason, CancellationToken ct) =>
        Do(Power.LockThread, UnlockThread.Run, id, reason, ct);

    public Task<IActionResult> OnPostPinAsync(string id, string? reason, CancellationToken ct) => Do(Power.PinThread, PinThread.Run, id, reason, ct);

    public Task<IActionResult> OnPostUnpinAsync(string id, string? reason, CancellationToken ct) =>
        Do(Power.PinThread, UnpinThread.Run, id, reason, ct);

    public Task<IActionResult> OnPostHideAsync(string id, string? reason, CancellationToken ct) => Do(Power.HidePost, HideThread.Run, id, reason, ct);

    public Task<IActionResult> OnPostRestoreAsync(string id, string? reason, CancellationToken ct) =>
        Do(Power.HidePost, RestoreThread.Run, id, reason, ct);

    public Task<IActionResult> OnPostMoveAsync(string id, string? board, string? reason, CancellationToken ct)
    {
        Board = board;
        return Do(Power.MoveThread, (db, actor, thread, why, token) => MoveThread.Run(db, actor, thread, board ?? "", why, token), id, reason, ct);
    }

    public Task<IActionResult> OnPostRetagAsync(string id, string? tags, string? reason, CancellationToken ct)
    {
        Tags = tags ?? "";
        return Do(Power.RetagThread, (db, actor, thread, why, token) => RetagThread.Run(db, actor, thread, tags, why, token), id, reason, ct);
    }

    public Task<IActionResult> OnPostCloseAsync(string id, string? original, string? reason, CancellationToken ct)
    {
        Original = original;
        var other = TypedPlace.ThreadId(original ?? "");
        return Do(
            Power.CloseAsDuplicate,
            (db, actor, thread, why, token) => CloseAsDuplicate.Run(db, actor, thread, other, why, token),
            id,
            reason,
            ct
        );
    }

    public Task<IActionResult> OnPostReopenAsync(string id, string? reason, CancellationToken ct) =>
        Do(Power.CloseAsDuplicate, ReopenDuplicate.Run, id, reason, ct);

    public async Task<IActionResult> OnPostMergeAsync(string id, string? into, string? reason, CancellationToken ct)
    {
        (Into, Reason) = (into, reason);
        this.Tries(Power.MergeThread, "thread:" + id);
        var merged = await MergeThread.Run(db, HttpContext.Actor(), id, TypedPlace.ThreadId(into ?? ""), reason ?? "", ct);
        return await this.Answer(merged, act => Redirect("/acts/" + act), () => Show(id, ct, (merged as Outcome<string>.Denied)?.Why));
    }

    /// <summary>Where only its author and the reviewers see it now, whoever moved it is shown the board.</summary>
    private async Task<string> Landing(string id, string act, CancellationToken ct)
    {
        var stays =
            Board is null || await ThreadReader.Read(db, HttpContext.Actor(), id, 1, PostOrder.Oldest, ct) is not Outcome<ThreadPage>.NotFound;
        return stays ? $"/t/{id}?act={act}" : $"/b/{Board}";
    }

    private async Task<IActionResult> Do(Power power, ThreadDeeds.Verb verb, string id, string? reason, CancellationToken ct)
    {
        Reason = reason;
        this.Tries(power, "thread:" + id);
        var done = await verb(db, HttpContext.Actor(), id, reason ?? "", ct);
        if (done is Outcome<string>.Done(var act))
            return Redirect(await Landing(id, act, ct));
        return await this.Answer(done, _ => Page(), () => Show(id, ct, (done as Outcome<string>.Denied)?.Why));
    }

    /// <param name="why">Why it was refused just now, where nothing is left to do here but to say so.</param>
    private async Task<IActionResult> Show(string id, CancellationToken ct, Denial? why = null)
    {
        var read = await ThreadReader.Read(db, HttpContext.Actor(), id, 1, PostOrder.Oldest, ct);
        if (read is not Outcome<ThreadPage>.Done(var thread))
            return await this.Answer(read, _ => Page());
        if (!thread.May.Any)
            return this.Refuse(HttpContext.Actor().IsGuest ? Denial.SignInFirst : why ?? Denial.NoPower, Reason);
        Thread = thread;
        if (thread.May.Move)
            Boards = [.. (await BoardListReader.Boards(db, HttpContext.Actor(), ct)).Where(b => b.Id != thread.Board.Id)];
        return Page();
    }
}
