using Forum.Domain;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Members;

/// <summary>What those who keep order note about a member.</summary>
public sealed class NotesModel(ForumDb db) : PageModel
{
    public NotesPage Shown { get; private set; } = null!;

    /// <summary>The page of the notes, as addresses name it.</summary>
    public string? At { get; private set; }

    /// <summary>Whether this is the newest page.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>What was typed, and into which note; null is a new one.</summary>
    public (string? NoteId, string? Text) Typed { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, string? at, CancellationToken ct) => Show(id, at, ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, string? text, CancellationToken ct)
    {
        Typed = (null, text);
        return await Written(id, await WriteNote.Run(db, HttpContext.Actor(), id, text, ct), ct);
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostChangeAsync(
        string id,
        [FromForm(Name = "_note")] string? note,
        [FromForm(Name = "_at")] string? at,
        string? text,
        CancellationToken ct
    )
    {
        (Typed, At) = ((note, text), at);
        var outcome = await ChangeNote.Run(db, HttpContext.Actor(), id, note ?? "", text, ct);
        if (outcome is Outcome<string>.Invalid(var problems))
            outcome = problems.Select(problem => problem with { Field = FieldOf(note) }).ToList();
        return await Written(id, outcome, ct);
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostDeleteAsync(string id, [FromForm(Name = "_note")] string? note, CancellationToken ct) =>
        await Written(id, await DeleteNote.Run(db, HttpContext.Actor(), id, note ?? "", ct), ct);

    /// <summary>Each note's text is a field of its own.</summary>
    public static string FieldOf(string? noteId) => "text-" + noteId;

    private async Task<IActionResult> Written(string id, Outcome<string> outcome, CancellationToken ct)
    {
        this.Tries(Power.SeeNotes, "site");
        return await this.Answer(outcome, _ => Redirect(Address.Member(id) + "/notes"), () => Show(id, At, ct));
    }

    private async Task<IActionResult> Show(string id, string? at, CancellationToken ct)
    {
        (At, IsFirst) = (at, string.IsNullOrEmpty(at));
        var read = await NoteReader.Read(db, HttpContext.Actor(), id, ThreadCursor.Parse(at), ct);
        if (read is not Outcome<NotesPage>.Done(var shown))
            return read is Outcome<NotesPage>.Denied(var why) ? this.Refuse(why, Typed.Text) : await this.Answer(read, _ => Page());
        Shown = shown;
        return Page();
    }
}
