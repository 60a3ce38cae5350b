namespace Forum.Domain.Elections.Ballots;

/// <summary>
/// A ballot in the box while the vote is open. It lies under a key that only the election's own secret and the voter's id give together, in the
/// order of those keys, without a time. At the count the box is emptied and the secret destroyed.
/// </summary>
public sealed class Ballot
{
    private Ballot() { }

    internal Ballot(long electionId, byte[] slot, string ranking, string receipt, byte[] mac)
    {
        (ElectionId, Slot, Ranking, Receipt, Mac) = (electionId, slot, ranking, receipt, mac);
    }

    public long ElectionId { get; private set; }

    /// <summary>HMAC-SHA-256 of the voter's id under the election's key.</summary>
    public byte[] Slot { get; private set; } = [];

    /// <summary>Candidates' numbers, the most wanted first, with commas between; empty for nobody.</summary>
    public string Ranking { get; private set; } = "";

    /// <summary>Random, new with each vote: by it the voter finds the ballot among the published ones.</summary>
    public string Receipt { get; private set; } = "";

    /// <summary>HMAC-SHA-256 of slot, receipt and ranking: a change that didn't come through the vote is noticed at the count.</summary>
    public byte[] Mac { get; private set; } = [];

    internal void Become(string ranking, string receipt, byte[] mac) => (Ranking, Receipt, Mac) = (ranking, receipt, mac);
}
