namespace Forum.Domain.Moderation.Chains;

/// <summary>
/// One link in the chain of an audience: that an act was done and on what second ground, or that it was undone or redacted later. Its hash covers the hash before it, so
/// whoever knows a link's hash knows everything up to it. Of what was written only a salted hash is part of it: text and salt may go, the link stays.
/// </summary>
public sealed class ActLink
{
    public const int HashLength = 32;

    private ActLink() { }

    internal ActLink(ActChain chain, int number, LinkEvent @event, long actId, DateTime at, string fields)
    {
        (AudienceId, IsOpen, Number) = (chain.AudienceId, chain.IsOpen, number);
        (Event, ActId, At, Fields) = (@event, actId, at, fields);
    }

    public long Id { get; private set; }
    public long AudienceId { get; private set; }

    /// <summary>Whether the whole audience sees the chain's acts; the others are for a part of it: the members of a group, those who approve.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Its place in the chain, from 1.</summary>
    public int Number { get; private set; }
    public LinkEvent Event { get; private set; }
    public long ActId { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>What can't change, as it was, as <see cref="ChainedAct"/> writes it.</summary>
    public string Fields { get; private set; } = "";

    /// <summary>Null where there is no text, or none any more.</summary>
    public byte[]? Salt { get; private set; }
    public byte[] TextHash { get; private set; } = LinkHash.OfNothing;
    public byte[] Hash { get; private set; } = [];

    internal void Commit(byte[] salt, ActTexts texts) => (Salt, TextHash) = (salt, LinkHash.OfTexts(salt, texts));

    internal void Close(byte[] before) => Hash = LinkHash.Of(before, Fields, TextHash);

    internal void ForgetText() => Salt = null;
}

/// <summary>What a link says of its act.</summary>
public enum LinkEvent
{
    Done,
    Undone,
    Redacted,

    /// <summary>It rested on a second ground, where it was decided twice; this follows what says that it was done.</summary>
    Grounded,
}

/// <summary>Which chain: each audience has one for what all of it sees, and one for the rest.</summary>
internal readonly record struct ActChain(long AudienceId, bool IsOpen);

/// <summary>What somebody wrote, or what tells what was written.</summary>
internal sealed record ActTexts(string Reason, string? Before, string? After)
{
    public static readonly ActTexts None = new("", null, null);
}
