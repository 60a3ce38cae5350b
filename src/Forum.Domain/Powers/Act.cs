namespace Forum.Domain.Powers;

/// <summary>
/// Something that was done by power: who, which power, under which grant, on what, and why. Written in the transaction of the deed.
/// It is seen by those who see its object now and who could see the audience that it was done in.
/// </summary>
public sealed class Act
{
    public const int ReasonLimit = 500;

    private Act() { }

    internal Act(string publicId, ActKind kind, Power power, Actor actor, LiveGrant? by, ActObject on, string reason, DateTime at)
    {
        (PublicId, Kind, Power, MemberId, GrantId, Reason, At) = (publicId, kind, power, actor.MemberId, by?.Id, reason, at);
        (AudienceId, BoardId, ThreadId, PostId, GroupId, SubjectId) = (on.AudienceId, on.BoardId, on.ThreadId, on.PostId, on.GroupId, on.MemberId);
        (OwnerId, Before, After) = (on.OwnerId, on.Before, on.After);
        (OtherGrantId, OtherAudienceId) = (on.Other?.GrantId, on.Other?.AudienceId);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public DateTime At { get; private set; }
    public ActKind Kind { get; private set; }
    public Power Power { get; private set; }

    /// <summary>Who did it; null is the operator at the command line.</summary>
    public long? MemberId { get; private set; }
    public long? GrantId { get; private set; }

    /// <summary>
    /// What it rested on where it was decided twice: on the place that a thread came to, or under its new tags. It can be the same grant again;
    /// null where it was decided once.
    /// </summary>
    public long? OtherGrantId { get; private set; }

    /// <summary>The audience there; null where it was decided once.</summary>
    public long? OtherAudienceId { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>The audience of its object when it was done.</summary>
    public long AudienceId { get; private set; }

    /// <summary>The author of a thread that nobody else outside that audience saw when it was done.</summary>
    public long? OwnerId { get; private set; }
    public long? BoardId { get; private set; }
    public long? ThreadId { get; private set; }
    public long? PostId { get; private set; }
    public long? GroupId { get; private set; }

    /// <summary>The member whom it was done to.</summary>
    public long? SubjectId { get; private set; }

    /// <summary>What it changed, in the object's own terms: enough to undo it.</summary>
    public string? Before { get; private set; }
    public string? After { get; private set; }
    public long? UndoneById { get; private set; }

    /// <summary>The act that took the words out of this one: the reason, what was before and what came after.</summary>
    public long? RedactedById { get; private set; }

    internal void UndoneBy(Act act) => UndoneById = act.Id;

    internal void Redact(Act by) => (RedactedById, Reason, Before, After) = (by.Id, "", null, null);
}

/// <summary>On what an act was done, and what it changed there.</summary>
internal sealed record ActObject(long AudienceId)
{
    /// <summary>Who sees it although they aren't in the audience: the author of a thread that is only for them and its reviewers.</summary>
    public long? OwnerId { get; init; }
    public long? BoardId { get; init; }
    public long? ThreadId { get; init; }
    public long? PostId { get; init; }
    public long? GroupId { get; init; }
    public long? MemberId { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>Null where it was decided once.</summary>
    public OtherGround? Other { get; init; }
}

/// <summary>The grant that allowed an act where it was decided a second time, and the audience there.</summary>
internal sealed record OtherGround(long GrantId, long AudienceId)
{
    /// <summary>Null where it rested on no grant.</summary>
    public static OtherGround? Of(Decision decision, Place place) => decision.Grant is { } by ? new OtherGround(by.Id, place.AudienceId) : null;
}
