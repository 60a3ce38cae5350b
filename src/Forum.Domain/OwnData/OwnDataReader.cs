using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.OwnData;

/// <summary>
/// Everything that a member owns here, for taking it along: what they wrote, chose and did, and what was done to them. Their own words are
/// theirs wherever they stand; where that is, is told only of places that they see now. Of others there is nothing but such public names.
/// </summary>
public static class OwnDataReader
{
    /// <summary>The parts in their order. A suspended member gets them too; to them most places are out of sight.</summary>
    public static IReadOnlyList<OwnDataPart> Parts(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return [];
        var places = new SeenPlaces(db, actor);
        return
        [
            .. OwnAccount.Parts(db, actor, me, ct),
            .. OwnWriting.Parts(db, places, me, ct),
            .. OwnMarks.Parts(db, places, me, ct),
            .. OwnNotices.Parts(db, places, me, ct),
            .. OwnActs.Parts(db, actor, places, me, ct),
        ];
    }
}
