using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

public static class MemberByName
{
    /// <summary>The public id of the member who goes by that name, in any spelling that folds to it; null where nobody does.</summary>
    public static Task<string?> Find(ForumDb db, Actor actor, string name, CancellationToken ct)
    {
        var folded = MemberName.Fold(name);
        return db.Members.VisibleTo(actor).Where(m => m.FoldedName == folded && m.LeftAt == null).Select(m => m.PublicId).SingleOrDefaultAsync(ct);
    }
}
