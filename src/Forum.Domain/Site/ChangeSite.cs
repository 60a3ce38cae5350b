using Forum.Domain.Audiences;
using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Site;

public static class ChangeSite
{
    /// <param name="themes">The themes that are installed.</param>
    /// <param name="languages">The languages that the interface has.</param>
    public static async Task<Outcome<Nothing>> Run(
        ForumDb db,
        Actor actor,
        SiteForm form,
        IReadOnlyCollection<string> themes,
        IReadOnlyCollection<string> languages,
        CancellationToken ct
    )
    {
        var problems = Problems(form, themes, languages);
        var welcome = problems.Count > 0 || string.IsNullOrWhiteSpace(form.Welcome) ? null : Markdown.Render(form.Welcome, "welcome");
        if (welcome is { Html: null })
            problems.Add(new Problem(nameof(form.Welcome), ProblemKind.TooDeep));
        return await db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var decision = SitePermits.Change(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (problems.Count > 0)
                    return problems;
                var site = await db.SiteSettings.SingleAsync(ct);
                var on = new ActObject(Audience.EveryoneId) { Before = site.Name, After = form.Name!.Trim() };
                site.Change(form, welcome?.Html ?? "");
                db.Record(actor, decision, ActKind.ChangeSite, Power.ChangeSite, on, "");
                return default(Nothing);
            },
            ct
        );
    }

    private static List<Problem> Problems(SiteForm form, IReadOnlyCollection<string> themes, IReadOnlyCollection<string> languages)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(form.Name))
            problems.Add(new Problem(nameof(form.Name), ProblemKind.Required));
        void AtMost(string field, string? value, int limit)
        {
            if (value?.Trim().Length > limit)
                problems.Add(new Problem(field, ProblemKind.TooLong, limit));
        }
        AtMost(nameof(form.Name), form.Name, SiteSettings.NameLimit);
        AtMost(nameof(form.Tagline), form.Tagline, SiteSettings.TaglineLimit);
        AtMost(nameof(form.Welcome), form.Welcome, SiteSettings.WelcomeLimit);
        AtMost(nameof(form.Reasons), form.Reasons, SiteSettings.ReasonsLimit);
        if (SiteSettings.ReasonLines(form.Reasons).FirstOrDefault(line => line.Length > Act.ReasonLimit) is not null)
            problems.Add(new Problem(nameof(form.Reasons), ProblemKind.TooLong, Act.ReasonLimit));
        if (form.AccentHue is < 0 or > 359)
            problems.Add(new Problem(nameof(form.AccentHue), ProblemKind.OutOfRange, 359));
        if (!themes.Contains(form.Theme))
            problems.Add(new Problem(nameof(form.Theme), ProblemKind.Unknown));
        if (!languages.Contains(form.Language))
            problems.Add(new Problem(nameof(form.Language), ProblemKind.Unknown));
        return problems;
    }
}
