using Forum.Domain.Threads;
using Forum.Web.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Threads;

/// <summary>Shows what a text would look like, or says beside the field why it can't be shown.</summary>
internal static class Previews
{
    public static string? Preview(this PageModel page, Texts texts, string? text)
    {
        var (html, problem) = PostPreview.Of(text);
        if (problem is not null)
            page.ModelState.AddModelError(problem.Field, texts[Texts.Key("invalid", problem.Kind), ("limit", problem.Limit)]);
        return html;
    }
}
