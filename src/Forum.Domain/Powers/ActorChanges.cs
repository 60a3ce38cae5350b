namespace Forum.Domain.Powers;

/// <summary>
/// Counts the changes of whatever actors and the site's settings are made of. The database counts by itself, so that no verb, no process and no
/// statement by hand can forget to: while the count stands still, an actor who was read holds.
/// </summary>
internal sealed class ActorChanges
{
    private ActorChanges() { }

    public long Id { get; private set; }
    public long Count { get; private set; }
}
