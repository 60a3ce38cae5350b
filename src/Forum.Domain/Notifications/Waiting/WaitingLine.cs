namespace Forum.Domain.Notifications.Waiting;

/// <summary>
/// Something that asks for a member's own decision now. It is derived whenever it is read, so that it can't outlive what it tells of. Each kind
/// is a record in this folder with what its sentence needs, and stands in the list of <see cref="WaitingReader"/>.
/// </summary>
public abstract record WaitingLine
{
    private protected WaitingLine() { }

    /// <summary>When it is too late; null where it waits for as long as it takes.</summary>
    public virtual DateTime? Until => null;
}
