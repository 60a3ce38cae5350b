using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Groups;

public sealed class ApplyModel(ForumDb db) : PageModel
{
    public GroupEntrance Entrance { get; private set; } = null!;
    public IReadOnlyList<string?> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var shown = await Show(id, ct);
        return shown is PageResult && Entrance.WhyNot is { } why ? this.Refuse(why) : shown;
    }

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAsync(
        string id,
        IReadOnlyList<string?>? answers,
        [FromForm(Name = "_asked")] string? asked,
        bool accepts,
        [FromForm(Name = "_version")] int version,
        CancellationToken ct
    )
    {
        Answers = answers ?? [];
        var form = new ApplicationForm(Answers, asked, accepts, version);
        return await this.Answer(
            await ApplyToGroup.Run(db, HttpContext.Actor(), id, form, ct),
            _ => Redirect(EntryDone.Sent.With(id)),
            () => Show(id, ct)
        );
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await EntranceReader.Read(db, HttpContext.Actor(), id, ct) is not { } entrance)
            return NotFound();
        Entrance = entrance;
        return Page();
    }
}
