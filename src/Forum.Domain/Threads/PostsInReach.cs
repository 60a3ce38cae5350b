using Forum.Domain.Powers;

namespace Forum.Domain.Threads;

internal static class PostsInReach
{
    /// <summary>
    /// Those of some posts where an actor may use a power now: what <see cref="Authority"/> decides one by one, as a question to the database. What is
    /// looked through is few posts: each grant asks for them once.
    /// </summary>
    public static IQueryable<long> InReachOf(this IQueryable<Post> posts, Actor actor, Power power, DateTime now)
    {
        if (actor.IsOperator)
            return posts.Select(p => p.Id);
        return actor.IsSuspended
            ? posts.Where(_ => false).Select(p => p.Id)
            : actor
                .Grants.Where(grant => grant.GivesSomewhere(power, now))
                .Select(grant => Under(posts, grant, actor).Select(p => p.Id))
                .Aggregate(posts.Where(_ => false).Select(p => p.Id), (some, others) => some.Union(others));
    }

    private static IQueryable<Post> Under(IQueryable<Post> posts, LiveGrant grant, Actor actor)
    {
        foreach (var level in grant.Scopes.Where(level => level.All(scope => scope.Kind != ScopeKind.Site)))
        {
            var (sections, boards, threads) = (Ids(level, ScopeKind.Section), Ids(level, ScopeKind.Board), Ids(level, ScopeKind.Thread));
            var tags = level.Where(scope => scope.Kind == ScopeKind.Tag).Select(scope => scope.Tag).ToList();
            posts = posts.Where(p =>
                sections.Contains(p.Thread.Board.SectionId)
                || boards.Contains(p.Thread.BoardId)
                || threads.Contains(p.ThreadId)
                || p.Thread.Tags.Any(tag => tags.Contains(tag.Name))
            );
        }
        var usedUp = grant.UsedUpIn(actor.Audiences);
        return usedUp.Count == 0 ? posts : posts.Where(p => !usedUp.Contains(p.Thread.AudienceId));
    }

    private static List<long> Ids(IEnumerable<Scope> level, ScopeKind kind) =>
        level.Where(scope => scope.Kind == kind).Select(scope => scope.TargetId).ToList();
}
