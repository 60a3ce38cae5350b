using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Delegation;

internal static class GrantObject
{
    /// <summary>
    /// The object of an act on a grant: whom it is for and where it holds, so that the record is seen by those who see the place and may know of
    /// the holder. A member known in one audience only is told of in no wider one than that.
    /// </summary>
    public static async Task<ActObject> Of(ForumDb db, Actor actor, Grant grant, long placeAudience, CancellationToken ct)
    {
        var audience = placeAudience;
        if (audience == Audience.EveryoneId && grant.HolderMemberId is { } holder)
            audience = await KnownWhere.AudienceOf(db, actor, await db.Members.SingleAsync(m => m.Id == holder, ct), ct);
        var scope = grant.Scopes.Count == 1 ? grant.Scopes[0] : null;
        var thread = scope?.Kind == ScopeKind.Thread ? await db.Threads.SingleOrDefaultAsync(t => t.Id == scope.TargetId, ct) : null;
        return new ActObject(audience)
        {
            BoardId = scope?.Kind == ScopeKind.Board ? scope.TargetId : null,
            ThreadId = scope?.Kind == ScopeKind.Thread ? scope.TargetId : null,
            OwnerId = thread?.OwnerId,
            GroupId = grant.HolderGroupId,
            MemberId = grant.HolderMemberId,
            After = grant.PublicId,
        };
    }

    /// <summary>The same before there is one: somebody wishes to give powers over the whole site.</summary>
    public static async Task<ActObject> Of(ForumDb db, Actor actor, Member? member, Group? group, CancellationToken ct) =>
        new(member is null ? Audience.EveryoneId : await KnownWhere.AudienceOf(db, actor, member, ct)) { GroupId = group?.Id, MemberId = member?.Id };
}
