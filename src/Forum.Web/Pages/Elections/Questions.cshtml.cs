using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>What electors ask those who stand, and the answers side by side.</summary>
public sealed class QuestionsModel(ForumDb db) : PageModel
{
    public QuestionsPage Shown { get; private set; } = null!;

    /// <summary>What was typed in the form that was refused, and under which question that stands; null: in the form for a new one.</summary>
    public string? Typed { get; private set; }
    public string? Under { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Whose answer to it somebody was refused to hide.</summary>
    public string? Candidate { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, ct);

    [RateLimit(RatePolicy.Post)]
    public async Task<IActionResult> OnPostAskAsync(string id, string? text, CancellationToken ct)
    {
        Typed = text;
        return await this.Answer(
            await AskCandidates.Run(db, HttpContext.Actor(), id, text ?? "", ct),
            question => Redirect($"{Address(id)}#q-{question}"),
            () => Show(id, ct)
        );
    }

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostVoteAsync(string id, string? question, bool wants, CancellationToken ct) =>
        await Settled(id, question, await VoteForQuestion.Run(db, HttpContext.Actor(), id, question ?? "", wants, ct), ct);

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAnswerAsync(string id, string? question, string? text, CancellationToken ct)
    {
        (Typed, Under) = (text, question);
        return await Settled(id, question, await AnswerQuestion.Run(db, HttpContext.Actor(), id, question ?? "", text ?? "", ct), ct);
    }

    public async Task<IActionResult> OnPostHideAsync(string id, string? question, bool hidden, string? reason, CancellationToken ct)
    {
        (Reason, Under) = (reason, question);
        return await Settled(id, question, await HideQuestion.Run(db, HttpContext.Actor(), id, question ?? "", hidden, reason ?? "", ct), ct);
    }

    public async Task<IActionResult> OnPostHideAnswerAsync(
        string id,
        string? question,
        string? candidate,
        bool hidden,
        string? reason,
        CancellationToken ct
    )
    {
        (Reason, Under, Candidate) = (reason, question, candidate);
        var said = new SaidInElection(SaidKind.Answer, candidate ?? "", question);
        return await Settled(id, question, await HideElectionWords.Run(db, HttpContext.Actor(), id, said, hidden, reason ?? "", ct), ct);
    }

    public HidingForm HidingOf(QuestionLine question, string candidate) =>
        new(
            Address(Shown.ElectionId) + "?handler=HideAnswer",
            [("Question", question.Id), ("Candidate", candidate)],
            $"{question.Id}-{candidate}",
            question.HiddenAnswers.ContainsKey(candidate),
            Under == question.Id && Candidate == candidate,
            Reason
        );

    private Task<IActionResult> Settled(string id, string? question, Outcome<Nothing> outcome, CancellationToken ct) =>
        this.Answer(outcome, _ => Redirect($"{Address(id)}#q-{question}"), () => Show(id, ct));

    private static string Address(string id) => $"/elections/{id}/questions";

    private async Task<IActionResult> Show(string id, CancellationToken ct)
    {
        if (await QuestionReader.Page(db, HttpContext.Actor(), id, ct) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
