using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>A group that they are in, and see nothing of until they accept its agreement.</summary>
public sealed record AgreementToAccept(string GroupId, string GroupName) : WaitingLine
{
    internal static Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<WaitingLine>>([.. actor.AwaitedAgreements.Select(awaited => new AgreementToAccept(awaited.Id, awaited.Name))]);
}
