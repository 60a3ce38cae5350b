using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Site;

public static class ChangeLogo
{
    /// <summary>Shows another logo; an empty picture takes it away.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, byte[] content, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var decision = SitePermits.Change(actor, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                if (content.Length > SiteLogo.Limit)
                    return new Problem("Logo", ProblemKind.TooLarge, SiteLogo.Limit / 1024);
                if (content.Length > 0 && SiteLogo.TypeOf(content) is null)
                    return new Problem("Logo", ProblemKind.NotAnImage);
                await db.SiteLogos.ExecuteDeleteAsync(ct);
                var version = content.Length == 0 ? "" : db.Entropy.Id();
                if (content.Length > 0)
                    db.Add(new SiteLogo(version, SiteLogo.TypeOf(content)!, content));
                (await db.SiteSettings.SingleAsync(ct)).ShowLogo(version);
                db.Record(actor, decision, ActKind.ChangeSite, Power.ChangeSite, new ActObject(Audience.EveryoneId) { After = "logo" }, "");
                return default(Nothing);
            },
            ct
        );
}
