using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>A few words under a post.</summary>
public sealed class CommentModel(ForumDb db) : PageModel
{
    public CommentedPost Post { get; private set; } = null!;
    public string? Text { get; private set; }
    public string? Submission { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        Submission = db.Entropy.Id();
        return Show(id, ct);
    }

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAsync(string id, string? text, [FromForm(Name = "_submission")] string? submission, CancellationToken ct)
    {
        (Text, Submission) = (text, submission);
        var written = await WriteComment.Run(db, HttpContext.Actor(), id, text, submission, ct);
        return await this.Answer(written, comment => Redirect(Address.Post(comment)), () => Show(id, ct));
    }

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        var read = await WriteComment.Begin(db, HttpContext.Actor(), id, ct);
        if (read is not Outcome<CommentedPost>.Done(var post))
            return await this.Answer(read, _ => Page());
        Post = post;
        return Page();
    }
}
