using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Elections;

/// <summary>
/// A voter's ballot: filled in, looked over, cast. How somebody ranks goes from page to page in the body of a form, never in an address, a
/// cookie or a log.
/// </summary>
public sealed class VoteModel(ForumDb db) : PageModel
{
    public BallotPage Ballot { get; private set; } = null!;

    /// <summary>What the fields hold.</summary>
    public BallotForm Form { get; private set; } = new([]);

    /// <summary>The candidates' ids as the ballot would rank them; null unless it is looked over.</summary>
    public IReadOnlyList<string>? Review { get; private set; }

    /// <summary>Whether the fields stand open though a ballot is in the box.</summary>
    public bool IsChanging { get; private set; }

    public bool IsApproval => Ballot.Rules.Rule == CountRule.Approval;
    public IReadOnlyList<CandidateLine> Standing => [.. Ballot.Candidates.Where(c => c.State == CandidacyState.Standing)];
    public IReadOnlyList<CandidateLine> Withdrawn => [.. Ballot.Candidates.Where(c => c.State != CandidacyState.Standing)];

    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => Show(id, null, ct);

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostReviewAsync(string id, CancellationToken ct)
    {
        var form = BallotFields.Of(Request.Form);
        var outcome = await CastBallot.Review(db, HttpContext.Actor(), id, form, ct);
        if (outcome is not Outcome<IReadOnlyList<string>>.Done(var ranking))
            return await Again(id, form, outcome, ct);
        Review = ranking;
        return await Show(id, form, ct);
    }

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostCastAsync(string id, CancellationToken ct)
    {
        var form = BallotFields.Of(Request.Form);
        var outcome = await CastBallot.Run(db, HttpContext.Actor(), id, form, ct);
        return outcome is Outcome<string>.Done ? Redirect(ElectionAddress.Vote(id)) : await Again(id, form, outcome, ct);
    }

    /// <summary>Back from looking it over, with all that was typed.</summary>
    [RateLimit(RatePolicy.Vote)]
    public Task<IActionResult> OnPostChangeAsync(string id, CancellationToken ct) => Show(id, BallotFields.Of(Request.Form), ct);

    /// <summary>What is wrong stands beside the fields; whoever may not vote, or no more, is told so on a page of its own.</summary>
    private Task<IActionResult> Again<T>(string id, BallotForm form, Outcome<T> outcome, CancellationToken ct) =>
        outcome is Outcome<T>.Denied(var why)
            ? Task.FromResult(this.Refuse(why, back: ElectionAddress.Back(id)))
            : this.Answer(outcome, _ => Redirect(ElectionAddress.Vote(id)), () => Show(id, form, ct));

    /// <param name="typed">Null shows the ballot that is in the box.</param>
    private async Task<IActionResult> Show(string id, BallotForm? typed, CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var read = await BallotReader.Page(db, HttpContext.Actor(), id, ct);
        if (read is Outcome<BallotPage>.Denied(var why))
            return this.Refuse(why, back: ElectionAddress.Back(id));
        return await this.Answer(
            read,
            ballot =>
            {
                Ballot = ballot;
                IsChanging = typed is not null;
                Form = typed ?? BallotFields.Of(ballot.Ranking ?? []);
                return Page();
            }
        );
    }

    public string? TypedFor(string candidate) => Form.Ranks.FirstOrDefault(rank => rank.Candidate == candidate).Rank;

    public string NameOf(string candidate) => Ballot.Candidates.First(c => c.Id == candidate).Name;
}
