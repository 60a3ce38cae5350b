using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Chains;

/// <summary>What the chains say of the acts as they are stored now.</summary>
/// <param name="Faults">What doesn't agree, the first of each chain first; empty where everything does.</param>
/// <param name="Acts">How many acts are in the chains.</param>
/// <param name="Head">Of the chain that everybody sees, in hexadecimal; null where nothing was done yet.</param>
/// <param name="KnowsHead">Whether the head that was asked about is in a chain; null where none was.</param>
public sealed record LogVerdict(IReadOnlyList<LogFault> Faults, int Acts, int Chains, string? Head, bool? KnowsHead);

/// <param name="ActId">The act's public id; null where the fault is of no act that is there.</param>
public sealed record LogFault(LogFaultKind Kind, string? ActId, int Link);

public enum LogFaultKind
{
    /// <summary>A stored field of an act is not what it was.</summary>
    Changed,

    /// <summary>A link, or the act that it tells of, isn't there.</summary>
    Missing,

    /// <summary>An act is in no chain.</summary>
    Unchained,

    /// <summary>A link's hash doesn't follow from what it covers.</summary>
    Broken,
}

public static class VerifyLog
{
    /// <param name="head">One that was published or noted before, in hexadecimal of any case; null to ask about none.</param>
    public static async Task<LogVerdict> Run(ForumDb db, string? head, CancellationToken ct)
    {
        await using var moment = await db.HoldMoment(ct);
        var acts = await ChainReader.Acts(db, ct);
        var links = await db.ActLinks.AsNoTracking().OrderBy(l => l.Number).ThenBy(l => l.Id).ToListAsync(ct);
        var grounds = await ChainReader.Grounds(db, ct);
        var audiences = acts.Values.Select(act => act.AudienceId).Concat(grounds.Values.Select(ground => ground.AudienceId).OfType<long>());
        var check = new ChainCheck(acts, grounds, links, await ChainReader.Audiences(db, audiences, ct), await ChainReader.Known(db, ct));
        var last = links.LastOrDefault(l => l.AudienceId == Audiences.Audience.EveryoneId && l.IsOpen);
        return new LogVerdict(
            check.Faults(),
            acts.Count,
            links.Select(l => (l.AudienceId, l.IsOpen)).Distinct().Count(),
            last is null ? null : Written(last.Hash),
            head is null ? null : links.Exists(l => string.Equals(Written(l.Hash), head.Trim(), StringComparison.OrdinalIgnoreCase))
        );
    }

    public static string Written(byte[] hash) => Convert.ToHexStringLower(hash);
}
