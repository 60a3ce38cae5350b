namespace Forum.Domain.Powers;

/// <summary>An answer with its ground: an approval carries the grant that it rests on (null where everybody may), a denial its reason.</summary>
public abstract record Decision
{
    private Decision() { }

    public sealed record Allowed(LiveGrant? By) : Decision;

    public sealed record Denied(Denial Why) : Decision;

    /// <summary>Allowed to anybody here, without a grant.</summary>
    public static readonly Decision Free = new Allowed(By: null);

    public static implicit operator Decision(Denial why) => new Denied(why);

    public bool IsAllowed => this is Allowed;

    public bool Refuses(out Denial why)
    {
        why = (this as Denied)?.Why ?? default;
        return this is Denied;
    }

    public LiveGrant? Grant => (this as Allowed)?.By;
}
