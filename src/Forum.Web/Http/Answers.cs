using Forum.Domain;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Http;

/// <summary>Turns what a verb or reader answered into a response. Refusals look the same on every page.</summary>
public static class Answers
{
    /// <param name="done">What to answer when it is done.</param>
    /// <param name="again">Shows the form again, with what was typed; without it a refusal is a page of its own.</param>
    public static async Task<IActionResult> Answer<T>(
        this PageModel page,
        Outcome<T> outcome,
        Func<T, IActionResult> done,
        Func<Task<IActionResult>>? again = null
    )
    {
        switch (outcome)
        {
            case Outcome<T>.Done(var value):
                return done(value);
            case Outcome<T>.Gone:
                return new StatusCodeResult(StatusCodes.Status410Gone);
            case Outcome<T>.Denied(var why):
                if (again is null)
                    return page.Refuse(why);
                page.ModelState.AddModelError("", page.Words()[Texts.Key("denied", why)]);
                page.ViewData[WhyNot.Address] = page.WhyNotOf(why);
                page.Response.StatusCode = StatusCodes.Status403Forbidden;
                return await again();
            case Outcome<T>.Invalid(var problems):
                foreach (var problem in problems)
                    page.ModelState.AddModelError(problem.Field, ProblemWords.Of(page.Words(), problem));
                page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return again is null ? page.Refuse(page.ModelState.Values.First(v => v.Errors.Count > 0).Errors[0].ErrorMessage) : await again();
            default:
                return new NotFoundResult();
        }
    }

    /// <summary>A page that says why not. A guest who should sign in is led there and comes back.</summary>
    /// <param name="typed">What was typed and would be lost.</param>
    /// <param name="back">What it is about, where they see that.</param>
    public static IActionResult Refuse(this PageModel page, Denial why, string? typed = null, WayBack? back = null)
    {
        if (why == Denial.SignInFirst && HttpMethods.IsGet(page.Request.Method))
            return new RedirectResult("/sign-in?returnUrl=" + Uri.EscapeDataString(page.Request.Path + page.Request.QueryString));
        page.Response.StatusCode = StatusCodes.Status403Forbidden;
        return page.Refuse(page.Words()[Texts.Key("denied", why)], page.WhyNotOf(why), typed, back);
    }

    private static ViewResult Refuse(this PageModel page, string sentence, string? why = null, string? typed = null, WayBack? back = null) =>
        RefusalPage.Show(page, new Refusal(sentence, why, string.IsNullOrWhiteSpace(typed) ? null : typed, back));

    private static Texts Words(this PageModel page) => page.HttpContext.RequestServices.GetRequiredService<Texts>();
}
