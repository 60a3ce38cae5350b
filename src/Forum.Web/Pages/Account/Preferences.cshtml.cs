using Forum.Domain;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Web.Http;
using Forum.Web.Languages;
using Forum.Web.Theming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Forum.Web.Pages.Account;

public sealed class PreferencesModel(ForumDb db, Catalogue catalogue, LanguageChoice languages, Themes themes) : PageModel
{
    public PreferencesForm Form { get; private set; } = PreferencesForm.Of(Preferences.Usual);
    public IReadOnlyList<Texts> Languages => catalogue.All;
    public IReadOnlyList<Theme> Installed => themes.All;
    public DateTime Now => db.Now;
    public bool Saved { get; private set; }

    public async Task OnGetAsync(string? saved, CancellationToken ct)
    {
        var kept = await PreferencesReader.Read(db, HttpContext.Actor(), ct) ?? Preferences.Usual;
        Form = PreferencesForm.Of(kept) with { Language = languages.Chosen(HttpContext), Theme = ThemeChoice.Chosen(HttpContext, themes) };
        Saved = saved is not null;
    }

    [RateLimit(RatePolicy.Edit)]
    public async Task<IActionResult> OnPostAsync(PreferencesForm form, string? returnUrl, CancellationToken ct)
    {
        Form = form;
        var outcome = Problems() is { Count: > 0 } problems ? problems : await Choose(ct);
        var next = string.IsNullOrEmpty(returnUrl) ? "/preferences?saved=1" : LocalUrl.OrHome(returnUrl);
        return await this.Answer(outcome, _ => Redirect(next), () => Task.FromResult<IActionResult>(Page()));
    }

    private List<Problem> Problems()
    {
        var problems = HttpContext.Actor().IsGuest ? [] : ChoosePreferences.Problems(Form.Chosen());
        if (Form.Language is not null && catalogue.Find(Form.Language) is null)
            problems.Add(new Problem(nameof(Form.Language), ProblemKind.Unknown));
        if (Form.Theme is not null && Installed.All(theme => theme.Name != Form.Theme))
            problems.Add(new Problem(nameof(Form.Theme), ProblemKind.Unknown));
        return problems;
    }

    /// <summary>What a member keeps with the account isn't kept in the browser too: one of the two would be out of date one day.</summary>
    private async Task<Outcome<Nothing>> Choose(CancellationToken ct)
    {
        var isGuest = HttpContext.Actor().IsGuest;
        if (isGuest && Form.Language is not null)
            languages.Remember(HttpContext, Form.Language);
        else
            LanguageChoice.Forget(HttpContext);
        if (isGuest && Form.Theme is not null)
            ThemeChoice.Remember(HttpContext, Form.Theme);
        else
            ThemeChoice.Forget(HttpContext);
        return isGuest ? default(Nothing) : await ChoosePreferences.Run(db, HttpContext.Actor(), Form.Chosen(), ct);
    }
}
