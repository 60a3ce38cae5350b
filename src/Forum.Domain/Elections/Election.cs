using Forum.Domain.Elections.Offices;

namespace Forum.Domain.Elections;

/// <summary>
/// One election for an office. Its phases follow from its times; <see cref="Entered"/> is the furthest that was entered, and what comes with a phase
/// is done in the transaction that enters it, once.
/// </summary>
public sealed class Election
{
    private Election() { }

    internal Election(string publicId, Office office, string seed, string commitment, long? calledById, DateTime now)
        : this(publicId, office, office.StoredRules, seed, commitment, calledById, now) { }

    private Election(string publicId, Office office, string rules, string seed, string commitment, long? calledById, DateTime now)
    {
        (PublicId, OfficeId, Title, StoredRules) = (publicId, office.Id, office.Title, rules);
        (Seed, SeedCommitment, CalledById, CalledAt) = (seed, commitment, calledById, now);
        (NominationsFrom, NominationsUntil, VotingFrom, VotingUntil) = ElectionDates.Of(Rules, now);
    }

    /// <summary>For vacant seats alone: whoever holds the office keeps it, and the mandates end with theirs.</summary>
    /// <param name="rules">Those that the others were elected by.</param>
    internal static Election ForSeats(
        string publicId,
        Office office,
        ElectionRules rules,
        int seats,
        DateTime until,
        string seed,
        string commitment,
        long? calledById,
        DateTime now
    ) =>
        new(publicId, office, (rules with { Seats = seats }).Stored(), seed, commitment, calledById, now)
        {
            Kind = ElectionKind.ByElection,
            TermUntil = until,
        };

    /// <summary>A vote about a mandate: nobody called it, it has no phases before the vote, and who holds the office decides nothing about it.</summary>
    /// <param name="rules">Those that the mandate was elected by.</param>
    internal static Election OnRecall(string publicId, Office office, ElectionRules rules, string seed, string commitment, DateTime now) =>
        new(publicId, office, rules.ForRecall().Stored(), seed, commitment, null, now)
        {
            Kind = ElectionKind.Recall,
            NominationsFrom = now,
            NominationsUntil = now,
            VotingFrom = now,
            VotingUntil = now.AddDays(rules.RecallVotingDays),
        };

    public long Id { get; private set; }
    public ElectionKind Kind { get; private set; }
    public string PublicId { get; private set; } = "";
    public long OfficeId { get; private set; }
    public Office Office { get; private set; } = null!;

    /// <summary>The office's title when it was called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The office's rules when it was called.</summary>
    internal string StoredRules { get; private set; } = "";
    public ElectionRules Rules => ElectionRules.Read(StoredRules);

    /// <summary>When the mandates end that it gives; null: the term begins with them.</summary>
    public DateTime? TermUntil { get; private set; }

    /// <summary>Null is the operator; of a recall, nobody.</summary>
    public long? CalledById { get; private set; }
    public DateTime CalledAt { get; private set; }
    public DateTime NominationsFrom { get; private set; }
    public DateTime NominationsUntil { get; private set; }
    public DateTime VotingFrom { get; private set; }
    public DateTime VotingUntil { get; private set; }
    public ElectionPhase Entered { get; private set; }

    /// <summary>Nominations were extended, which happens once.</summary>
    public bool IsExtended { get; private set; }

    /// <summary>There was no vote: whoever stood was elected.</summary>
    public bool IsUnopposed { get; private set; }
    public int ElectorCount { get; private set; }

    /// <summary>SHA-256 of the electors' lines, see <see cref="Ballots.ElectorList"/>.</summary>
    public string ElectorHash { get; private set; } = "";

    /// <summary>SHA-256 of the seed's letters, public from the call on.</summary>
    public string SeedCommitment { get; private set; } = "";

    /// <summary>Hexadecimal digits that decide ties; secret until the count.</summary>
    internal string Seed { get; private set; } = "";

    /// <summary>What ballots are kept under while the vote is open; destroyed at the count.</summary>
    internal byte[]? BallotKey { get; private set; }
    public DateTime? CountedAt { get; private set; }

    /// <summary>Until when objections can be made; null before the count.</summary>
    public DateTime? ObjectionsUntil { get; private set; }

    /// <summary>
    /// Set with <see cref="ElectionPhase.Certified"/> and <see cref="ElectionPhase.Ended"/>, and with the count of a recall; while it is null the
    /// office has no other election.
    /// </summary>
    public DateTime? EndedAt { get; private set; }
    public ElectionEnding? Ending { get; private set; }

    internal void Freeze(int electors, string hash) => (ElectorCount, ElectorHash) = (electors, hash);

    internal void Enter(ElectionPhase phase) => Entered = phase;

    /// <summary>Nominations go on as long as they took; what follows comes so much later.</summary>
    internal void Extend()
    {
        var days = Rules.NominationDays;
        (NominationsUntil, VotingFrom, VotingUntil) = (NominationsUntil.AddDays(days), VotingFrom.AddDays(days), VotingUntil.AddDays(days));
        IsExtended = true;
    }

    internal void OpenVote(byte[] ballotKey) => (Entered, BallotKey) = (ElectionPhase.Voting, ballotKey);

    /// <summary>The ballots are counted; what linked them to people is to be erased before anybody sees the result.</summary>
    /// <param name="ending">What it will end with; null where there is a result.</param>
    internal void CloseBox(ElectionEnding? ending) => (Entered, BallotKey, Ending) = (ElectionPhase.Counting, null, ending);

    internal void Publish(DateTime now)
    {
        (Entered, CountedAt) = (ElectionPhase.Counted, now);
        ObjectionsUntil = now.AddDays(Rules.ObjectionDays);
    }

    /// <summary>Nobody certifies it: its result is its end.</summary>
    internal void PublishRecall(DateTime now)
    {
        Publish(now);
        EndedAt = now;
    }

    internal void PublishUnopposed(DateTime now)
    {
        IsUnopposed = true;
        Publish(now);
    }

    internal void Certify(DateTime now) => (Entered, EndedAt) = (ElectionPhase.Certified, now);

    internal void End(ElectionEnding ending, DateTime now) => (Entered, Ending, EndedAt, BallotKey) = (ElectionPhase.Ended, ending, now, null);

    /// <summary>Whether a phase is open: it was entered, and its time isn't over.</summary>
    public bool IsIn(ElectionPhase phase, DateTime now) =>
        Entered == phase
        && phase switch
        {
            ElectionPhase.Announced => now < NominationsFrom,
            ElectionPhase.Nominations => now < NominationsUntil,
            ElectionPhase.Questions => now < VotingFrom,
            ElectionPhase.Voting => now < VotingUntil,
            _ => true,
        };
}
