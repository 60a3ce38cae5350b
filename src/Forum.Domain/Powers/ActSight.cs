namespace Forum.Domain.Powers;

internal static class ActSight
{
    /// <summary>Acts that the actor could have seen being done: in their audiences, and on threads that were only theirs and their reviewers'.</summary>
    public static IQueryable<Act> DoneInSightOf(this IQueryable<Act> acts, Actor actor)
    {
        var (member, audiences) = (actor.MemberId, actor.Audiences);
        return acts.Where(a => audiences.Contains(a.AudienceId) || (a.OwnerId != null && a.OwnerId == member));
    }
}
