using Forum.Domain.Certificates;
using Forum.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Certificates;

/// <summary>Where somebody checks a certificate who has its code on paper.</summary>
public sealed class CertificatesModel : PageModel
{
    public IActionResult OnGet(string? code) =>
        string.IsNullOrWhiteSpace(code)
            ? Page()
            : Redirect(CertificateCode.Read(code) is { } read ? Address.Certificate(read) : "/certificates/" + Uri.EscapeDataString(code.Trim()));
}
