using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Notifications.Waiting;

/// <summary>What somebody else proposed and this member can confirm as the second holder.</summary>
public sealed record ProposalToConfirm(ProposalLine Proposal) : WaitingLine
{
    public override DateTime? Until => Proposal.EndsAt;

    internal static async Task<IReadOnlyList<WaitingLine>> For(ForumDb db, Actor actor, CancellationToken ct) =>
        [.. (await ProposalReader.Confirmable(db, actor, ct)).Select(proposal => new ProposalToConfirm(proposal))];
}
