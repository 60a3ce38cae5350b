using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>A group with applications that this member may settle.</summary>
/// <param name="Count">Without their own.</param>
public sealed record ApplicationsToSettle(string GroupId, string GroupName, int Count) : WaitingLine
{
    internal static async Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        [.. (await ApplicationReader.Queues(db, actor, ct)).Select(group => new ApplicationsToSettle(group.Id, group.Name, group.Waiting))];
}
