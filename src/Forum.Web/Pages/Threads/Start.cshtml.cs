using Forum.Domain.Boards;
using Forum.Domain.Search.Similar;
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

    /// <summary>Threads that may answer the question already.</summary>
    public IReadOnlyList<SimilarThread> Similar { get; private set; } = [];

    /// <summary>Nothing was posted yet: the asker is to look at these first, and posts by sending the form again.</summary>
    public bool WaitsForLook { get; private set; }

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
        if (input.Look is not null && await LookFirst(input, ct))
            return await Show(id, format, ct);
        var form = new ThreadForm(input.Title, input.Tags, input.Text, wanted, input.Language, input.Submission);
        var started = await StartThread.Run(db, HttpContext.Actor(), id, form, ct);
        return await this.Answer(started, thread => Redirect("/t/" + thread), () => Show(id, format, ct));
    }

    [RateLimit(RatePolicy.Preview)]
    public async Task<IActionResult> OnPostPreviewAsync(string id, string format, [FromForm] StartInput input, CancellationToken ct)
    {
        (Input, Preview) = (input, this.Preview(texts, input.Text));
        if (FormatOf(format) == ThreadFormats.Question)
            await Look(input.Title, input.Text, ct);
        return await Show(id, format, ct);
    }

    /// <summary>The list alone, for the title as far as it is typed.</summary>
    [RateLimit(RatePolicy.Search)]
    public async Task<IActionResult> OnGetSimilarAsync(string id, string format, string? title, CancellationToken ct)
    {
        var shown = await Show(id, format, ct);
        if (shown is not PageResult)
            return shown;
        await Look(title, "", ct);
        return Partial("_SimilarList", new SimilarList(Similar, null, true));
    }

    /// <summary>A question is posted when its asker has seen what may answer it; where nothing does, or something is missing, at once.</summary>
    private async Task<bool> LookFirst(StartInput input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.Title) || string.IsNullOrWhiteSpace(input.Text) || HttpContext.Actor().IsGuest)
            return false;
        await Look(input.Title, input.Text, ct);
        return WaitsForLook = Similar.Count > 0;
    }

    private async Task Look(string? title, string? text, CancellationToken ct) =>
        Similar = await SimilarThreads.ForDraft(db, HttpContext.Actor(), title ?? "", text ?? "", SimilarThreads.Most, ct);

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

    /// <summary>Asks to be shown similar threads before the question is posted.</summary>
    [FromForm(Name = "_look")]
    public string? Look { get; init; }

    [FromForm(Name = "_submission")]
    public string? Submission { get; init; }
}
