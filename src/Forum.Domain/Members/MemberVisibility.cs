using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

internal static class MemberVisibility
{
    /// <summary>Whoever registered has said so in public: an account is seen by everybody until its owner leaves.</summary>
    public static IQueryable<Member> VisibleTo(this IQueryable<Member> members, Actor actor, [CallerFilePath] string surface = "") =>
        members.Where(m => m.LeftAt == null || actor.IsOperator).Surface(surface);
}
