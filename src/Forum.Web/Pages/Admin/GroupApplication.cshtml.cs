using Forum.Domain;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

/// <summary>One application, and its settling.</summary>
public sealed class GroupApplicationModel(ForumDb db) : PageModel
{
    public ApplicationPage Shown { get; private set; } = null!;
    public SettleFields Typed { get; private set; } = new(null, null);

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostAsync(string id, SettleFields typed, string? answer, CancellationToken ct)
    {
        Typed = typed;
        var actor = HttpContext.Actor();
        var group = await ApplicationReader.One(db, actor, id, ct) is Outcome<ApplicationPage>.Done(var page) ? page.Group.Id : "";
        var form = new SettleForm(answer == "admit", Admin.Typed.EndOf(typed.Until), typed.Reason);
        var done = form.Admit ? AdminDone.ApplicantAdmitted : AdminDone.ApplicantRefused;
        return await this.Answer(
            await SettleApplication.Run(db, actor, id, form, ct),
            _ => Redirect(done.With($"/admin/groups/{group}/applications")),
            () => Show(id, ct)
        );
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var read = await ApplicationReader.One(db, HttpContext.Actor(), id, ct);
        if (read is Outcome<ApplicationPage>.Denied(var why))
            return this.Refuse(why, Typed.Reason);
        return await this.Answer(
            read,
            shown =>
            {
                Shown = shown;
                return Page();
            }
        );
    }
}

/// <summary>The form as it was typed.</summary>
public sealed record SettleFields(string? Until, string? Reason);
