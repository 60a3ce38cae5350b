using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

internal static class MemberVisibility
{
    /// <summary>
    /// Whoever registered has said so in public: an account is seen by everybody until its owner leaves. Whoever came with an import has said nothing:
    /// they are known to those who can see a post of theirs.
    /// </summary>
    public static IQueryable<Member> VisibleTo(this IQueryable<Member> members, Actor actor, [CallerFilePath] string surface = "") =>
        members
            .Where(m =>
                actor.IsOperator
                || (m.LeftAt == null && (m.Origin == MemberOrigin.Registered || m.Traces.Any(trace => actor.Audiences.Contains(trace.AudienceId))))
            )
            .Surface(surface);
}
