using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class PreferencesReader
{
    /// <summary>What a member has chosen; null for a guest.</summary>
    public static async Task<Preferences?> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        var me = actor.MemberId;
        return me is null
            ? null
            : await db
                .Members.Where(m => m.Id == me)
                .Select(m => new Preferences(m.Language, m.Theme, m.TimeZone, m.PostsPerPage, m.Shows))
                .SingleOrDefaultAsync(ct);
    }
}
