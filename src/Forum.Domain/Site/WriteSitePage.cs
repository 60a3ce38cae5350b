using Forum.Domain.Audiences;
using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Site;

public static class WriteSitePage
{
    /// <summary>Publishes a new version; the same text again makes none.</summary>
    /// <param name="basedOn">The version that the form was opened with, 0 for none.</param>
    /// <returns>The version that stands now.</returns>
    public static async Task<Outcome<int>> Run(
        ForumDb db,
        Actor actor,
        SitePageKind kind,
        string language,
        string? source,
        int basedOn,
        CancellationToken ct
    )
    {
        if (string.IsNullOrWhiteSpace(source))
            return new Problem("Text", ProblemKind.Required);
        if (source.Length > SitePage.SourceLimit)
            return new Problem("Text", ProblemKind.TooLong, SitePage.SourceLimit);
        if (Markdown.Render(source, "page").Html is not { } html)
            return new Problem("Text", ProblemKind.TooDeep);
        return await db.Write<Outcome<int>>(
            actor,
            async actor =>
            {
                var decision = SitePermits.Change(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var latest = await SitePageReader.Latest(db, kind, language, ct);
                if (latest?.Source == source)
                    return latest.Version;
                if ((latest?.Version ?? 0) != basedOn)
                    return new Problem("Text", ProblemKind.Changed);
                db.Add(new SitePage(kind, language, basedOn + 1, source, html, db.Now, actor.MemberId));
                var on = new ActObject(Audience.EveryoneId) { Before = $"{kind} {language} {basedOn}", After = $"{kind} {language} {basedOn + 1}" };
                db.Record(actor, decision, ActKind.WriteSitePage, Power.ChangeSite, on, "");
                return basedOn + 1;
            },
            ct
        );
    }
}
