using Forum.Domain;
using Forum.Domain.Delegation;
using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Powers;

/// <summary>What one holds, and what one can take back from others.</summary>
public sealed class MineModel(ForumDb db) : PageModel
{
    public IReadOnlyList<GrantLine> Held { get; private set; } = [];
    public IReadOnlyList<GrantLine> Below { get; private set; } = [];

    /// <summary>How many proposals wait that they have to do with.</summary>
    public int Waiting { get; private set; }

    /// <summary>What was handed on just now.</summary>
    public GrantLine? Given { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? given, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        if (actor.IsGuest)
            return this.Refuse(Denial.SignInFirst);
        var grants = await GrantReader.All(db, actor, ct);
        (Held, Below) = ([.. grants.Where(g => g.IsMine)], [.. grants.Where(g => !g.IsMine && g.CanTakeBack)]);
        Given = Below.FirstOrDefault(grant => grant.Id == given);
        Waiting = (await ProposalReader.Open(db, actor, ct)).Count;
        return Page();
    }
}
