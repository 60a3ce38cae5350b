using System.Globalization;
using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class SectionModel(ForumDb db) : PageModel
{
    public SectionLine Section { get; private set; } = null!;
    public string? Name { get; private set; }
    public string? Position { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    public async Task<IActionResult> OnPostAsync(string id, string? name, string? position, CancellationToken ct)
    {
        (Name, Position) = (name ?? "", position ?? "");
        var outcome = await ChangeSection.Run(db, HttpContext.Actor(), id, Name, Typed.Number(position), ct);
        return await this.Answer(outcome, _ => Redirect(AdminDone.SectionSaved.With("/admin/boards")), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct) =>
        await this.Answer(
            await BoardAdminReader.Read(db, HttpContext.Actor(), ct),
            known =>
            {
                if (known.Sections.FirstOrDefault(s => s.Section.Id == id) is not { } found)
                    return NotFound();
                if (!found.CanChange)
                    return this.Refuse(Denial.NoPower);
                Section = found.Section;
                Name ??= Section.Name;
                Position ??= Section.Position.ToString(CultureInfo.InvariantCulture);
                return Page();
            }
        );
}
