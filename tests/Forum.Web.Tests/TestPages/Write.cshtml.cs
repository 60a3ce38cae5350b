using Forum.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Tests.TestPages;

/// <summary>Says back what reached it.</summary>
public sealed class WriteModel : PageModel
{
    public PageResult OnGet() => Page();

    [RateLimit(RatePolicy.Post)]
    public ContentResult OnPost() =>
        Content(string.Join('\n', Request.Form.Where(f => f.Key != FormTokens.FieldName).Select(f => $"{f.Key}={f.Value}")));

    public ContentResult OnPostBusy() => throw new TimeoutException(Request.Method);

    public ContentResult OnPostBroken() => throw new InvalidOperationException("secret detail " + Request.Method);

    [RateLimit(RatePolicy.Search)]
    public ContentResult OnGetFind() => Content("found");
}
