using Forum.Domain.Storage;

namespace Forum.Domain.Members.Groups;

internal static class OpenInvitations
{
    /// <summary>Neither used nor revoked nor over.</summary>
    public static IQueryable<GroupInvitation> Open(this IQueryable<GroupInvitation> invitations, DateTime now) =>
        invitations.Where(i => i.UsedAt == null && i.RevokedAt == null && i.EndsAt > now && (i.Until == null || i.Until > now));

    /// <summary>The one with this token, where it still leads anywhere: a group that is closed takes nobody in.</summary>
    public static IQueryable<GroupInvitation> Of(ForumDb db, string token)
    {
        var hash = Session.HashOf(token);
        return db.GroupInvitations.Open(db.Now).Where(i => i.TokenHash == hash && i.Group!.Entry != GroupEntry.Closed);
    }
}
