using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Admin;

public sealed class NewMemberModel(ForumDb db, ExpensiveWork work) : PageModel
{
    public string? Name { get; private set; }

    /// <summary>Drawn for the new member and shown in this one answer only: nothing keeps it.</summary>
    public string? Password { get; private set; }
    public string? MemberId { get; private set; }

    public IActionResult OnGet() => Show();

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken ct)
    {
        Name = name;
        if (MemberPermits.Help(HttpContext.Actor(), db.Now).Refuses(out var why))
            return this.Refuse(why);
        if (await work.Enter(ct) is not { } place)
            return await KeptForm.Busy(HttpContext, ExpensiveWork.RetryAfter);
        using var _ = place;
        var password = $"{db.Entropy.Word(5)}-{db.Entropy.Word(5)}-{db.Entropy.Word(5)}";
        var outcome = await CreateMember.Run(db, HttpContext.Actor(), name, password, Passwords.Hash, ct);
        return await this.Answer(outcome, id => Created(id, password), () => Task.FromResult(Show()));
    }

    private PageResult Created(string id, string password)
    {
        (MemberId, Password) = (id, password);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private IActionResult Show() => MemberPermits.Help(HttpContext.Actor(), db.Now).Refuses(out var why) ? this.Refuse(why) : Page();
}
