using System.Runtime.CompilerServices;
using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>
/// The only answers to "which threads and posts does this actor see". Lists, pages, counts and verbs all ask here. Seen is what carries an audience
/// that they are in, and where members see only their own threads, what they started there while they are in the audience of the board.
/// </summary>
internal static class ThreadVisibility
{
    /// <summary>Threads in the actor's audiences, in any state: for telling what is gone, and for those who may restore or approve it.</summary>
    public static IQueryable<Thread> InAudienceOf(this IQueryable<Thread> threads, Actor actor, [CallerFilePath] string surface = "") =>
        threads.SeenIn(actor.Audiences, actor.MemberId).Surface(surface);

    /// <summary>The same for a query that is made ready for all actors; <paramref name="member"/> is null for guests.</summary>
    public static IQueryable<Thread> InAudienceOf(
        this IQueryable<Thread> threads,
        Given<IReadOnlyCollection<long>> audiences,
        Given<long>? member,
        [CallerFilePath] string surface = ""
    ) => threads.SeenIn(audiences, member).Surface(surface);

    public static IQueryable<Thread> VisibleTo(this IQueryable<Thread> threads, Actor actor, [CallerFilePath] string surface = "") =>
        threads
            .SeenIn(actor.Audiences, actor.MemberId)
            .Where(t => t.State == PostState.Visible || (t.State == PostState.Held && t.AuthorId == actor.MemberId))
            .Surface(surface);

    /// <summary>The same for a query that is made ready for all members.</summary>
    public static IQueryable<Thread> VisibleTo(
        this IQueryable<Thread> threads,
        Given<IReadOnlyCollection<long>> audiences,
        Given<long> member,
        [CallerFilePath] string surface = ""
    ) =>
        threads
            .SeenIn(audiences, member)
            .Where(t => t.State == PostState.Visible || (t.State == PostState.Held && t.AuthorId == member.Value))
            .Surface(surface);

    public static IQueryable<Post> InAudienceOf(this IQueryable<Post> posts, Actor actor, [CallerFilePath] string surface = "") =>
        posts.SeenIn(actor.Audiences, actor.MemberId).Surface(surface);

    public static IQueryable<Post> VisibleTo(this IQueryable<Post> posts, Actor actor, [CallerFilePath] string surface = "") =>
        posts
            .SeenIn(actor.Audiences, actor.MemberId)
            .Where(p => p.Thread.State == PostState.Visible || (p.Thread.State == PostState.Held && p.Thread.AuthorId == actor.MemberId))
            .Where(p => p.State == PostState.Visible || (p.State == PostState.Held && p.AuthorId == actor.MemberId))
            .Where(p => !p.IsComment || p.ReplyTo!.State == PostState.Visible)
            .Surface(surface);

    /// <summary>An actor's own threads where others see none of them and the actor isn't one who reviews: what no audience of theirs leads to.</summary>
    public static IQueryable<Thread> OwnOf(this IQueryable<Thread> threads, Actor actor)
    {
        var (member, audiences) = (actor.MemberId, actor.Audiences);
        return threads.Where(t =>
            t.AuthorAudienceId != null && audiences.Contains(t.AuthorAudienceId.Value) && t.AuthorId == member && !audiences.Contains(t.AudienceId)
        );
    }

    /// <summary>The same for anybody of whom the audiences are known.</summary>
    /// <param name="memberId">Null for whoever has no threads of their own.</param>
    public static IQueryable<Thread> SeenIn(this IQueryable<Thread> threads, IReadOnlyCollection<long> audiences, long? memberId) =>
        threads.SeenIn(new Given<IReadOnlyCollection<long>>(audiences), memberId is { } member ? new Given<long>(member) : null);

    private static IQueryable<Thread> SeenIn(this IQueryable<Thread> threads, Given<IReadOnlyCollection<long>> audiences, Given<long>? member) =>
        member is null
            ? threads.Where(t => audiences.Value.Contains(t.AudienceId))
            : threads.Where(t =>
                audiences.Value.Contains(t.AudienceId)
                || (t.AuthorAudienceId != null && audiences.Value.Contains(t.AuthorAudienceId.Value) && t.AuthorId == member.Value)
            );

    private static IQueryable<Post> SeenIn(this IQueryable<Post> posts, IReadOnlyCollection<long> audiences, long? memberId) =>
        memberId is not { } member
            ? posts.Where(p => audiences.Contains(p.Thread.AudienceId))
            : posts.Where(p =>
                audiences.Contains(p.Thread.AudienceId)
                || (p.Thread.AuthorAudienceId != null && audiences.Contains(p.Thread.AuthorAudienceId.Value) && p.Thread.AuthorId == member)
            );

    /// <summary>
    /// What everybody sees: the only activity that standing and public counters come from. Comments are no part of it: they count neither as posts nor as votes.
    /// </summary>
    public static IQueryable<Post> Public(this IQueryable<Post> posts) =>
        posts.Where(p =>
            p.Thread.AudienceId == Audience.EveryoneId && p.Thread.State == PostState.Visible && p.State == PostState.Visible && !p.IsComment
        );

    public static IQueryable<Post> PublicComments(this IQueryable<Post> posts) =>
        posts.Where(p =>
            p.Thread.AudienceId == Audience.EveryoneId
            && p.Thread.State == PostState.Visible
            && p.State == PostState.Visible
            && p.IsComment
            && p.ReplyTo!.State == PostState.Visible
        );
}
