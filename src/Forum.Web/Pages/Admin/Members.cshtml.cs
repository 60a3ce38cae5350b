using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class MembersModel(ForumDb db) : PageModel
{
    public IReadOnlyList<MemberLine> Members { get; private set; } = [];
    public int Total { get; private set; }
    public string? Name { get; private set; }
    public int Number { get; private set; }
    public int Last => (Total + MemberListReader.PageSize - 1) / MemberListReader.PageSize;

    public async Task<IActionResult> OnGetAsync(string? name, [FromQuery(Name = "page")] string? number, CancellationToken ct)
    {
        (Name, Number) = (name, Math.Max(1, Typed.Number(number)));
        return await this.Answer(
            await MemberListReader.Read(db, HttpContext.Actor(), name, Number, ct),
            found =>
            {
                (Members, Total) = found;
                return Page();
            }
        );
    }
}
