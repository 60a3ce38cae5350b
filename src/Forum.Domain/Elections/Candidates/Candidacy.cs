using Forum.Domain.Members;

namespace Forum.Domain.Elections.Candidates;

/// <summary>Somebody who stands in an election, or was asked to.</summary>
public sealed class Candidacy
{
    public const int StatementLimit = 4_000;

    /// <summary>In one election: more would make no ballot.</summary>
    public const int MostCandidates = 100;

    private Candidacy() { }

    internal Candidacy(string publicId, long electionId, long memberId, DateTime now)
    {
        (PublicId, ElectionId, MemberId, At) = (publicId, electionId, memberId, now);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ElectionId { get; private set; }
    public long MemberId { get; private set; }
    public Member Member { get; private set; } = null!;

    /// <summary>Who nominated them; null where they stood up by themselves.</summary>
    public long? NominatedById { get; internal init; }
    public string Statement { get; private set; } = "";

    /// <summary>Somebody with the power to hide posts took the statement out of sight.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The act that did so, while it is out of sight; null where that isn't known.</summary>
    public long? HiddenById { get; private set; }
    public CandidacyState State { get; private set; }

    /// <summary>Their number on the ballot, from 1; 0 before the vote.</summary>
    public int Number { get; private set; }

    /// <summary>Their name when the vote opened: what the ballot file says, whatever they are called later.</summary>
    public string BallotName { get; private set; } = "";
    public DateTime At { get; private set; }

    internal void Stand(string statement) => (Statement, State) = (statement, CandidacyState.Standing);

    internal void Hide(bool hidden, long? by) => (IsHidden, HiddenById) = (hidden, hidden ? by : null);

    internal void Decline() => State = CandidacyState.Declined;

    internal void Withdraw() => State = CandidacyState.Withdrawn;

    /// <summary>Whoever left stays on the ballot as a number.</summary>
    internal void Forget() => (Statement, BallotName) = ("", Number == 0 ? "" : FormattableString.Invariant($"({Number})"));

    internal void BeNumber(int number, string name) => (Number, BallotName) = (number, name);
}

public enum CandidacyState
{
    /// <summary>Nominated by somebody else; they haven't answered.</summary>
    Asked,
    Standing,
    Declined,
    Withdrawn,
}
