using Forum.Domain;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Http;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>The permanent address of a post: leads to its place, and takes votes and acceptance.</summary>
public sealed class PostModel(ForumDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await Place(await PostPlaceReader.Read(db, HttpContext.Actor(), id, ct));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostVoteAsync(string id, CancellationToken ct) =>
        await Back(await VoteForPost.Run(db, HttpContext.Actor(), id, true, ct));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostTakeBackAsync(string id, CancellationToken ct) =>
        await Back(await VoteForPost.Run(db, HttpContext.Actor(), id, false, ct));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostAcceptAsync(string id, CancellationToken ct) =>
        await Back(await AcceptAnswer.Run(db, HttpContext.Actor(), id, true, ct));

    [RateLimit(RatePolicy.Vote)]
    public async Task<IActionResult> OnPostUnacceptAsync(string id, CancellationToken ct) =>
        await Back(await AcceptAnswer.Run(db, HttpContext.Actor(), id, false, ct));

    private Task<IActionResult> Back(Outcome<string> done) => this.Answer(done, id => Redirect(Address.Post(id)));

    private Task<IActionResult> Place(Outcome<PostPlace> place) =>
        this.Answer(place, at => Redirect($"{Address.Thread(at.ThreadId, at.ThreadTitle)}{Query(at.Page)}#p-{at.PostId}"));

    private string Query(int page) => page > 1 ? "?" + Address.ThreadPage(page, HttpContext.Actor().PostsPerPage) : "";
}
