using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Members;

internal static class MemberVisibility
{
    /// <summary>The posts that may tell an actor of their authors: those that the actor sees.</summary>
    public static IQueryable<MemberTrace> SeenBy(this IQueryable<MemberTrace> traces, Actor actor) => traces.Where(Seen(actor));

    private static Expression<Func<MemberTrace, bool>> Seen(Actor actor)
    {
        var audiences = actor.Audiences;
        return actor.MemberId is not { } member
            ? trace => audiences.Contains(trace.AudienceId)
            : trace =>
                audiences.Contains(trace.AudienceId)
                || (trace.AuthorAudienceId != null && audiences.Contains(trace.AuthorAudienceId.Value) && trace.ThreadAuthorId == member);
    }

    /// <summary>
    /// Whoever registered has said so in public: an account is seen by everybody until its owner leaves. Whoever came with an import has said nothing:
    /// they are known to those who can see a post of theirs.
    /// </summary>
    public static IQueryable<Member> VisibleTo(this IQueryable<Member> members, Actor actor, [CallerFilePath] string surface = "")
    {
        var seen = Seen(actor);
        return members
            .Where(m => actor.IsOperator || (m.LeftAt == null && (m.Origin == MemberOrigin.Registered || m.Traces.AsQueryable().Any(seen))))
            .Surface(surface);
    }
}
