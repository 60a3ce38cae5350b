using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class StartSession
{
    /// <summary>Signs in whoever has just registered.</summary>
    /// <returns>The session's token, for the cookie.</returns>
    public static Task<string> Run(ForumDb db, string memberId, string device, CancellationToken ct) =>
        db.Write(async () => SignIn.Begin(db, await db.Members.Where(m => m.PublicId == memberId).Select(m => m.Id).SingleAsync(ct), device), ct);
}
