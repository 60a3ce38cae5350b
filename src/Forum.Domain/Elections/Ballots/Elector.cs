namespace Forum.Domain.Elections.Ballots;

/// <summary>Somebody who may vote in one election. That they have voted is known, when and how is not.</summary>
public sealed class Elector
{
    private Elector() { }

    internal Elector(long electionId, long memberId) => (ElectionId, MemberId) = (electionId, memberId);

    public long ElectionId { get; private set; }
    public long MemberId { get; private set; }
    public bool HasVoted { get; private set; }
}
