using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Http;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

public sealed class StartModel(ForumDb db, Texts texts) : PageModel
{
    public BoardHead Board { get; private set; } = null!;
    public ThreadFormats Format { get; private set; }
    public StartInput Input { get; private set; } = new();
    public string? Preview { get; private set; }

    /// <summary>The draft that the form was filled from.</summary>
    public Draft? Draft { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string format, CancellationToken ct)
    {
        Draft = await DraftReader.For(db, HttpContext.Actor(), DraftKind.Thread, id, ct);
        Input = new StartInput
        {
            Submission = db.Entropy.Id(),
            Language = Draft?.Language ?? texts.Code,
            Title = Draft?.Title,
            Text = Draft?.Text,
            Tags = Draft?.Tags,
        };
        return await Show(id, format, ct);
    }

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAsync(string id, string format, [FromForm] StartInput input, CancellationToken ct)
    {
        Input = input;
        if (FormatOf(format) is not { } wanted)
            return NotFound();
        var form = new ThreadForm(input.Title, input.Tags, input.Text, wanted, input.Language, input.Submission);
        var started = await StartThread.Run(db, HttpContext.Actor(), id, form, ct);
        return await this.Answer(started, thread => Redirect("/t/" + thread), () => Show(id, format, ct));
    }

    [RateLimit(RatePolicy.Preview)]
    public Task<IActionResult> OnPostPreviewAsync(string id, string format, [FromForm] StartInput input, CancellationToken ct)
    {
        (Input, Preview) = (input, this.Preview(texts, input.Text));
        return Show(id, format, ct);
    }

    private async Task<IActionResult> Show(string id, string format, CancellationToken ct)
    {
        var (actor, wanted) = (HttpContext.Actor(), FormatOf(format));
        var board = await BoardPageReader.Head(db, actor, id, ct);
        if (board is null || wanted is null)
            return NotFound();
        (Board, Format) = (board, wanted.Value);
        return BoardPermits.Start(actor, board.Formats, Format).Refuses(out var why) ? this.Refuse(why) : Page();
    }

    private static ThreadFormats? FormatOf(string format) =>
        format switch
        {
            "question" => ThreadFormats.Question,
            "discussion" => ThreadFormats.Discussion,
            _ => null,
        };
}

/// <summary>The form that starts a thread, as it is sent.</summary>
public sealed record StartInput
{
    public string? Title { get; init; }
    public string? Text { get; init; }
    public string? Tags { get; init; }
    public string? Language { get; init; }

    [FromForm(Name = "_submission")]
    public string? Submission { get; init; }
}
