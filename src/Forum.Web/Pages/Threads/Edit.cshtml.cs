using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

public sealed class EditModel(ForumDb db, Texts texts) : PageModel
{
    public PostSource Source { get; private set; } = null!;
    public EditInput Input { get; private set; } = new();
    public string? Preview { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        Show(
            id,
            null,
            source =>
                Input = new EditInput
                {
                    Text = source.Source,
                    Title = source.Title,
                    Tags = source.Tags,
                    BasedOn = source.Revision,
                },
            ct
        );

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(string id, [FromForm] EditInput input, CancellationToken ct)
    {
        Input = input;
        var form = new EditForm(input.Text, input.Title, input.Tags, input.BasedOn, input.Reason);
        return await this.Answer(
            await EditPost.Run(db, HttpContext.Actor(), id, form, ct),
            post => Redirect(Address.Post(post)),
            () => Show(id, input.BasedOn, _ => { }, ct)
        );
    }

    [RateLimit(RatePolicy.Preview)]
    public Task<IActionResult> OnPostPreviewAsync(string id, [FromForm] EditInput input, CancellationToken ct)
    {
        Input = input;
        return Show(id, input.BasedOn, _ => Preview = this.Preview(texts, input.Text), ct);
    }

    private async Task<IActionResult> Show(string id, int? basedOn, Action<PostSource> fill, CancellationToken ct)
    {
        var read = await EditReader.Read(db, HttpContext.Actor(), id, basedOn, ct);
        if (read is not Outcome<PostSource>.Done(var source))
            return await this.Answer(read, _ => Page());
        Source = source;
        fill(source);
        return Page();
    }
}

/// <summary>The edit form as it is sent.</summary>
public sealed record EditInput
{
    public string? Text { get; init; }
    public string? Title { get; init; }
    public string? Tags { get; init; }

    [FromForm(Name = "_basedOn")]
    public int BasedOn { get; init; }
    public string? Reason { get; init; }
}
