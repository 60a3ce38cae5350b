using System.Globalization;
using Forum.Web.Pages.Search;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Shared;

public enum ErrorKind
{
    NotFound,
    Gone,
    Denied,
    Other,
}

/// <summary>What stands where a page can't: found by a status that nobody gave a body to. Asked for by its own address it isn't there.</summary>
public sealed class ErrorModel : PageModel
{
    public ErrorKind Kind { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>What the address was about, as far as its words say.</summary>
    public string Words { get; private set; } = "";

    public IActionResult OnGet(int status)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } failed)
            return NotFound();
        Words = AddressWords.Of(failed.OriginalPath);
        Code = status.ToString(CultureInfo.InvariantCulture);
        Kind = status switch
        {
            StatusCodes.Status404NotFound => ErrorKind.NotFound,
            StatusCodes.Status410Gone => ErrorKind.Gone,
            StatusCodes.Status403Forbidden => ErrorKind.Denied,
            _ => ErrorKind.Other,
        };
        Response.StatusCode = status;
        return Page();
    }
}
