using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Bench.Data;

/// <summary>A member who holds fifty grants that others made out of others, all good for the thread that is measured.</summary>
internal static class Deputy
{
    private static readonly int[] MadeOutOfEach = [5, 3, 2];

    /// <param name="member">The member's public id.</param>
    public static async Task Appoint(ForumStorage storage, string member, CancellationToken ct)
    {
        using var db = storage.Open();
        await db.Write(
            async () =>
            {
                var holder = await db.Members.Where(m => m.PublicId == member).Select(m => m.Id).SingleAsync(ct);
                var parents = new List<Grant> { await Add(db, null, holder, GrantSource.Claim, ct) };
                foreach (var each in MadeOutOfEach)
                {
                    var made = new List<Grant>();
                    foreach (var parent in parents)
                        for (var i = 0; i < each; i++)
                            made.Add(await Add(db, parent.Id, holder, GrantSource.Delegation, ct));
                    parents = made;
                }
                return parents.Count;
            },
            ct
        );
    }

    private static async Task<Grant> Add(ForumDb db, long? parent, long holder, GrantSource source, CancellationToken ct)
    {
        // The claim here is one over locking only: a member who could do everything would see a larger page.
        var grant = new Grant(db.Entropy.Id(), PowerSet.Of(Power.LockThread), [new Scope(ScopeKind.Site)], source, db.Now)
        {
            HolderMemberId = holder,
            ParentId = parent,
            ActsPerDay = 100,
        };
        db.Add(grant);
        await db.Save(ct);
        return grant;
    }
}
