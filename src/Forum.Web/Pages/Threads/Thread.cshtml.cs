using Forum.Domain;
using Forum.Domain.Notifications;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Pages.Shared;
using Forum.Web.Workers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

public sealed class ThreadModel(ForumDb db, ReadMarks marks, Texts texts) : PageModel
{
    public ThreadPage Shown { get; private set; } = null!;

    /// <summary>The query of the page that is shown, for coming back to it.</summary>
    public string Here => Address.ThreadPage(Shown.Page, Shown.PostsPerPage);

    /// <summary>What the visitor has to do with it.</summary>
    public ThreadMarks Marks { get; private set; } = ThreadMarks.None;
    public ReplyInput Reply { get; private set; } = new();
    public PostSource? Answered { get; private set; }
    public string? Preview { get; private set; }

    /// <summary>The draft that the reply box was filled from.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>The act that the visitor has just done, for undoing it.</summary>
    public string? Act { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string id,
        [FromQuery(Name = "page")] string? number,
        string? size,
        string? order,
        string? reply,
        string? quote,
        string? act,
        CancellationToken ct
    )
    {
        Act = act is { Length: < 30 } && HttpContext.Actor().Grants.Count > 0 ? act : null;
        return await Show(id, Asked.Page(number, size, HttpContext.Actor()), order, () => Begin(id, reply, quote, ct), ct);
    }

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostReplyAsync(
        string id,
        [FromQuery(Name = "page")] string? number,
        [FromQuery] string? size,
        [FromForm] ReplyInput input,
        CancellationToken ct
    )
    {
        Reply = input;
        var form = new ReplyForm(input.Text, input.ReplyTo, input.Official, input.Submission);
        var written = await WriteReply.Run(db, HttpContext.Actor(), id, form, ct);
        if (written is Outcome<string>.NotFound && await MergedThread.Find(db, HttpContext.Actor(), id, ct) is { } merged)
            return this.Refuse(Denial.MergedMeanwhile, input.Text, new WayBack(AddressOf(merged), "threads.toMerged"));
        return await this.Answer(
            written,
            postId => Redirect(Address.Post(postId)),
            () => Show(id, Asked.Page(number, size, HttpContext.Actor()), null, () => Answering(id, input, ct), ct)
        );
    }

    [RateLimit(RatePolicy.Preview)]
    public async Task<IActionResult> OnPostPreviewAsync(
        string id,
        [FromQuery(Name = "page")] string? number,
        [FromQuery] string? size,
        [FromForm] ReplyInput input,
        CancellationToken ct
    )
    {
        Reply = input;
        Preview = this.Preview(texts, input.Text);
        return await Show(id, Asked.Page(number, size, HttpContext.Actor()), null, () => Answering(id, input, ct), ct);
    }

    private async Task<IActionResult> Show(string id, int page, string? order, Func<Task> prepare, CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var read = await ThreadReader.Read(db, actor, id, page, Asked.PostOrder(order), ct);
        if (read is not Outcome<ThreadPage>.Done(var shown))
            return await Merged(id, read, ct) ?? await this.Answer(read, _ => Page());
        Shown = shown;
        Marks = await ThreadMarksReader.Read(db, actor, shown.Id, ct);
        // Looking with other eyes leaves nothing behind.
        if (actor is { IsReduced: false, MemberId: { } memberId })
            marks.Note(
                memberId,
                shown.Id,
                page < shown.Pages && shown.Order == PostOrder.Oldest ? shown.Posts[^1].At : shown.LastPostAt,
                Marks.HasNews
            );
        if (shown.WhyNotReply is null)
            await prepare();
        return Page();
    }

    /// <summary>The way to where the posts of a merged thread stand now; null for whoever doesn't see them there.</summary>
    private async Task<IActionResult?> Merged(string id, Outcome<ThreadPage> read, CancellationToken ct) =>
        read is Outcome<ThreadPage>.NotFound
        && SafeMethod.Is(Request.Method)
        && await MergedThread.Find(db, HttpContext.Actor(), id, ct) is { } merged
            ? RedirectPermanent(AddressOf(merged))
            : null;

    private static string AddressOf(MergedThread merged) =>
        merged.PostId is { } post ? Address.Post(post) : Address.Thread(merged.ThreadId, merged.Title);

    private async Task Begin(string id, string? reply, string? quote, CancellationToken ct)
    {
        Draft = await DraftReader.For(db, HttpContext.Actor(), DraftKind.Reply, id, ct);
        var answered = quote ?? reply ?? Draft?.ReplyTo;
        Answered = answered is null ? null : await EditReader.Quote(db, HttpContext.Actor(), id, answered, ct);
        Reply = new ReplyInput
        {
            ReplyTo = Answered?.PostId,
            Submission = db.Entropy.Id(),
            Text =
                quote is null || Answered is null ? Draft?.Text
                : Draft?.Text.Contains(Quoted(Answered), StringComparison.Ordinal) == true ? Draft.Text
                : $"{Draft?.Text}{(Draft is null ? "" : "\n\n")}{Quoted(Answered)}",
        };
    }

    private async Task Answering(string id, ReplyInput input, CancellationToken ct) =>
        Answered = string.IsNullOrEmpty(input.ReplyTo) ? null : await EditReader.Quote(db, HttpContext.Actor(), id, input.ReplyTo, ct);

    private string Quoted(PostSource post)
    {
        var author = post.AuthorName.Length > 0 ? post.AuthorName : texts["members.former"];
        return $"> [{author}]({Address.Post(post.PostId)}):\n"
            + string.Concat(post.Source.Split('\n').Select(line => $"> {line.TrimEnd('\r')}\n"))
            + "\n";
    }
}

/// <summary>The reply box as it is sent.</summary>
public sealed record ReplyInput
{
    public string? Text { get; init; }

    [FromForm(Name = "_replyTo")]
    public string? ReplyTo { get; init; }
    public bool Official { get; init; }

    [FromForm(Name = "_submission")]
    public string? Submission { get; init; }
}
