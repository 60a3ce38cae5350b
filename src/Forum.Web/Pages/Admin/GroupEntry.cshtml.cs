using System.Globalization;
using Forum.Domain;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>How one gets into a group: by whom, what applicants are asked, what everybody accepts.</summary>
public sealed class GroupEntryModel(ForumDb db) : PageModel
{
    public EntryPage Shown { get; private set; } = null!;
    public EntryFields Typed { get; private set; } = null!;

    /// <summary>Somebody has published another agreement since the form was opened.</summary>
    public bool IsStale { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, null, ct);

    public async Task<IActionResult> OnPostAsync(string id, EntryFields typed, [FromForm(Name = "_basedOn")] int basedOn, CancellationToken ct)
    {
        var outcome = await ChangeGroupEntry.Run(db, HttpContext.Actor(), id, typed.ToForm(basedOn), ct);
        return await this.Answer(
            outcome,
            _ => Redirect(AdminDone.GroupSaved.With("/admin/groups/" + id)),
            async () =>
            {
                var shown = await Show(id, typed, ct);
                IsStale = shown is PageResult && Shown.AgreementVersion != basedOn;
                return shown;
            }
        );
    }

    private async Task<IActionResult> Show(string id, EntryFields? typed, CancellationToken ct)
    {
        var read = await EntryReader.Read(db, HttpContext.Actor(), id, ct);
        if (read is Outcome<EntryPage>.Denied(var why))
            return this.Refuse(why, typed?.Agreement);
        return await this.Answer(
            read,
            shown =>
            {
                (Shown, Typed) = (shown, typed ?? EntryFields.Of(shown));
                return Page();
            }
        );
    }
}

/// <summary>The form as it was typed.</summary>
public sealed record EntryFields(string? Entry, string? Questions, string? WaitDays, string? Agreement)
{
    public static EntryFields Of(EntryPage shown) =>
        new(shown.Group.Entry.ToString(), shown.Questions, shown.WaitDays.ToString(CultureInfo.InvariantCulture), shown.Agreement);

    public EntryForm ToForm(int basedOn) => new(Entry, Questions, Admin.Typed.Number(WaitDays), Agreement, basedOn);
}
