using Forum.Domain.Members;
using Forum.Domain.Members.Groups;

namespace Forum.Domain.Powers;

/// <summary>
/// The person for whom a page is made or an act done; a guest is one too, and the command line (operator). It's read from the database
/// for each request and again inside each writing transaction, never from a cookie.
/// </summary>
public sealed record Actor
{
    /// <summary>What any of the grants gives: most questions end here, without going through them all.</summary>
    private readonly PowerSet held = PowerSet.None;

    public static readonly Actor Guest = new() { Audiences = [Forum.Domain.Audiences.Audience.EveryoneId] };

    public bool IsOperator { get; internal init; }

    /// <summary>Null for a guest and for the operator.</summary>
    public long? MemberId { get; internal init; }
    public string PublicId { get; internal init; } = "";
    public string Name { get; internal init; } = "";
    public Standing Standing { get; internal init; }
    public string? Language { get; internal init; }
    public string? Theme { get; internal init; }
    public string? TimeZone { get; internal init; }

    /// <summary>How many posts of a thread they read on a page.</summary>
    public int PostsPerPage { get; internal init; } = Preferences.UsualPosts;
    public DateTime AllReadAt { get; internal init; }

    /// <summary>How many drafts they have.</summary>
    public int Drafts { get; internal init; }

    /// <summary>The session that the request came with; null for the operator and for guests.</summary>
    public string? SessionId { get; internal init; }

    /// <summary>What this person sees: the audiences that they are in, nothing else.</summary>
    public long[] Audiences { get; internal init; } = [];
    public IReadOnlyList<long> Groups { get; internal init; } = [];

    /// <summary>Groups that they are in, and see nothing of until they accept the agreement.</summary>
    public IReadOnlyList<AwaitedAgreement> AwaitedAgreements { get; internal init; } = [];
    public IReadOnlyList<LiveGrant> Grants
    {
        get;
        internal init => (field, held) = (value, PowerSet.Any(value.Select(grant => grant.Powers)));
    } = [];
    public Sanction? Suspension { get; internal init; }
    public Sanction? Silence { get; internal init; }

    /// <summary>Until when this reading holds if nothing is written: the next moment at which a grant, membership, sanction or the session begins or ends.</summary>
    public DateTime HoldsUntil { get; internal init; } = DateTime.MaxValue;

    /// <summary>What was counted in <see cref="ActorChanges"/> before this was read; null for whom it isn't asked.</summary>
    internal long? Version { get; init; }

    /// <summary>Somebody looks with fewer memberships than they have; see <see cref="ViewOf.Reduced"/>.</summary>
    public bool IsReduced { get; internal init; }

    public bool IsGuest => MemberId is null && !IsOperator;
    public bool IsSuspended => Suspension is not null;

    /// <summary>Whether they are in a group, though its agreement be still to accept.</summary>
    internal bool IsOrWaitsIn(long? groupId) => groupId is { } id && (Groups.Contains(id) || AwaitedAgreements.Any(awaited => awaited.GroupId == id));

    /// <summary>Whether they hold a power anywhere at all: for deciding what to offer in a menu, never for deciding what is done.</summary>
    public bool HoldsSomewhere(Power power) => IsOperator || held.Has(power);
}
