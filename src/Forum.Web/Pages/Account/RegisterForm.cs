using Microsoft.AspNetCore.Mvc;

namespace Forum.Web.Pages.Account;

/// <summary>
/// What was typed, and what the page put in: when it was shown, which version of the rules it linked, and a field that people don't see.
/// </summary>
public sealed record RegisterForm(
    string? Name,
    string? Password,
    string? Email,
    bool Agrees,
    [FromForm(Name = "_shown")] string? Shown,
    [FromForm(Name = "_rules")] int? Rules,
    [FromForm(Name = "_website")] string? Website
);
