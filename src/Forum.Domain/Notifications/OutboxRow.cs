using Forum.Domain.Threads;

namespace Forum.Domain.Notifications;

/// <summary>A fact that members are still to be told of, written in the transaction that made it one: neither is ever there without the other.</summary>
public sealed class OutboxRow
{
    private OutboxRow() { }

    internal OutboxRow(Fact fact, long postId, int edit, DateTime at) => (Fact, PostId, Edit, At) = (fact, postId, edit, at);

    /// <summary>Of a post that has no number yet.</summary>
    internal OutboxRow(Fact fact, Post post, DateTime at) => (Fact, Post, At) = (fact, post, at);

    public long Id { get; private set; }
    public Fact Fact { get; private set; }
    public long PostId { get; private set; }
    internal Post? Post { get; private set; }

    /// <summary>The revision that may mention somebody whom the one before it didn't; 0 where the post is new.</summary>
    public int Edit { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Members up to this id have been told: a fact that concerns thousands is told in several transactions.</summary>
    public long ToldUpTo { get; private set; }

    internal void Told(long upTo) => ToldUpTo = upTo;
}
