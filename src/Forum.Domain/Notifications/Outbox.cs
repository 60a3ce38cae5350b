using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Notifications;

/// <summary>Where a verb's transaction leaves its facts, one row each; a worker tells the members.</summary>
internal static class Outbox
{
    public static void Put(ForumDb db, Fact fact, long postId, int edit = 0) => db.Add(new OutboxRow(fact, postId, edit, db.Now));

    /// <summary>The same for a post that is written with it.</summary>
    public static void Put(ForumDb db, Fact fact, Post post) => db.Add(new OutboxRow(fact, post, db.Now));

    /// <summary>The same for a fact that is known by its moment.</summary>
    public static void Put(ForumDb db, Fact fact, long postId, DateTime at) => db.Add(new OutboxRow(fact, postId, 0, at));
}
