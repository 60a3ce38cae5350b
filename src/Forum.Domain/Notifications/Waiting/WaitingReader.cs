using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications.Waiting;

public static class WaitingReader
{
    /// <summary>In the order of the list. None asks the database for an actor who can have nothing of its kind: most members have nothing of any.</summary>
    private static readonly Func<ForumDb, Actor, CancellationToken, Task<IReadOnlyList<WaitingLine>>>[] Kinds =
    [
        InElections.For,
        InOffices.For,
        AgreementToAccept.For,
        ProposalToConfirm.For,
        ApplicationsToSettle.For,
        PostsToApprove.For,
        FlagsToReview.For,
    ];

    /// <summary>All that waits for this member now, as far as they may open it; nothing for somebody suspended, who decides nothing.</summary>
    public static async Task<IReadOnlyList<WaitingLine>> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        var lines = new List<WaitingLine>();
        if (actor.MemberId is null || actor.IsSuspended)
            return lines;
        foreach (var kind in Kinds)
            lines.AddRange(await kind(db, actor, ct));
        return lines;
    }
}
