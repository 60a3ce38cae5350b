using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class ChoosePreferences
{
    /// <summary>Keeps a member's language and theme; null leaves it to the browser and the site.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string? language, string? theme, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                (await db.Members.SingleAsync(m => m.Id == memberId, ct)).Prefer(language, theme);
                return default(Nothing);
            },
            ct
        );
}
