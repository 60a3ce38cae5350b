namespace Forum.Domain.Threads;

/// <summary>Where a page of an imported community stood at its source. Several imports may know one address: each visitor is led by what they see.</summary>
public sealed class OldAddress
{
    private OldAddress() { }

    internal OldAddress(string address) => Address = address;

    public long Id { get; private set; }

    /// <summary>Path and query as they were, without the host: <c>/questions/12</c>.</summary>
    public string Address { get; private set; } = "";
    public long? ThreadId { get; internal init; }
    public long? PostId { get; internal init; }
    public long? MemberId { get; internal init; }
}
