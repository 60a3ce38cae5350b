using System.Runtime.CompilerServices;
using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>The only answers to "which threads and posts does this actor see". Lists, pages, counts and verbs all ask here.</summary>
internal static class ThreadVisibility
{
    /// <summary>Threads in the actor's audiences, in any state: for telling what is gone, and for those who may restore or approve it.</summary>
    public static IQueryable<Thread> InAudienceOf(this IQueryable<Thread> threads, Actor actor, [CallerFilePath] string surface = "") =>
        threads.Where(t => actor.Audiences.Contains(t.AudienceId)).Surface(surface);

    public static IQueryable<Thread> VisibleTo(this IQueryable<Thread> threads, Actor actor, [CallerFilePath] string surface = "") =>
        threads
            .Where(t => actor.Audiences.Contains(t.AudienceId))
            .Where(t => t.State == PostState.Visible || (t.State == PostState.Held && t.AuthorId == actor.MemberId))
            .Surface(surface);

    public static IQueryable<Post> InAudienceOf(this IQueryable<Post> posts, Actor actor, [CallerFilePath] string surface = "") =>
        posts.Where(p => actor.Audiences.Contains(p.Thread.AudienceId)).Surface(surface);

    public static IQueryable<Post> VisibleTo(this IQueryable<Post> posts, Actor actor, [CallerFilePath] string surface = "") =>
        posts
            .Where(p => actor.Audiences.Contains(p.Thread.AudienceId))
            .Where(p => p.Thread.State == PostState.Visible || (p.Thread.State == PostState.Held && p.Thread.AuthorId == actor.MemberId))
            .Where(p => p.State == PostState.Visible || (p.State == PostState.Held && p.AuthorId == actor.MemberId))
            .Where(p => !p.IsComment || p.ReplyTo!.State == PostState.Visible)
            .Surface(surface);

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
