using Forum.Domain.Members.Names;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>For the operator, who may look at the forum with anybody's eyes.</summary>
public static class ViewOf
{
    /// <summary>The member who goes by a name, as the forum takes them now; null where nobody does.</summary>
    /// <exception cref="InvalidOperationException">The asker is no operator: a bug of the caller.</exception>
    public static async Task<Actor?> Member(ForumDb db, Actor asker, string name, CancellationToken ct)
    {
        if (!asker.IsOperator)
            throw new InvalidOperationException("Only the operator looks with other eyes.");
        var folded = MemberName.Fold(name);
        var ids = await db.Members.Where(m => m.FoldedName == folded && m.LeftAt == null).Select(m => m.Id).ToListAsync(ct);
        return ids is [var id] ? await ActorReader.OfMember(db, id, ct) : null;
    }
}
