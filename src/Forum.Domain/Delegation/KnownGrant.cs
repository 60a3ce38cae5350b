using Forum.Domain.Powers;

namespace Forum.Domain.Delegation;

/// <summary>A grant that somebody may know of: as it is told to them, and as it decides.</summary>
internal sealed record KnownGrant(GrantLine Line, LiveGrant Live)
{
    /// <summary>A grant and those above it that are known, the lowest first; nothing where it isn't known itself.</summary>
    public static List<GrantLine> ChainOf(IReadOnlyList<KnownGrant> known, string? grantId)
    {
        var chain = new List<GrantLine>();
        for (var next = Find(known, grantId); next is not null; next = Find(known, next.Above))
            chain.Add(next);
        return chain;
    }

    private static GrantLine? Find(IReadOnlyList<KnownGrant> known, string? grantId) => known.FirstOrDefault(grant => grant.Line.Id == grantId)?.Line;
}
