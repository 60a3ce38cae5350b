using Forum.Domain;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Where a member reports a post, changes what they said or takes it back.</summary>
public sealed class FlagModel(ForumDb db) : PageModel
{
    public FlaggablePost Post { get; private set; } = null!;
    public FlagForm Form { get; private set; } = new(null, null);

    /// <summary>They come from sending it.</summary>
    public bool Saved { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, string? saved, CancellationToken ct)
    {
        Saved = saved is not null;
        return Show(id, null, ct);
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, [FromForm] FlagForm form, CancellationToken ct) =>
        await this.Answer(
            await FlagPost.Run(db, HttpContext.Actor(), id, form, ct),
            post => Redirect($"/p/{post}/flag?saved=1"),
            () => Show(id, form, ct)
        );

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken ct) =>
        await this.Answer(await WithdrawFlag.Run(db, HttpContext.Actor(), id, ct), post => Redirect(Address.Post(post)));

    private async Task<IActionResult> Show(string id, FlagForm? typed, CancellationToken ct)
    {
        var read = await OwnFlagReader.Read(db, HttpContext.Actor(), id, ct);
        if (read is not Outcome<FlaggablePost>.Done(var post))
            return read is Outcome<FlaggablePost>.Denied(var why) ? this.Refuse(why, typed?.Note) : await this.Answer(read, _ => Page());
        Post = post;
        Form = typed ?? (post.Own is { Outcome: null } own ? new FlagForm(own.Reason.ToString(), own.Note) : Form);
        return Page();
    }
}
