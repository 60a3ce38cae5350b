using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Badges;

/// <summary>A badge that a member has.</summary>
/// <param name="AwardId">Of the latest award.</param>
/// <param name="Times">How many times they have won it.</param>
/// <param name="At">When they won it, the last time.</param>
/// <param name="IsUnread">The member hasn't marked it read.</param>
public sealed record WonBadge(string BadgeId, BadgeDefinition Definition, string AwardId, int Times, DateTime At, bool IsUnread);

/// <summary>One award told in full.</summary>
/// <param name="Evidence">Null where there is none, or none that the actor can read.</param>
/// <param name="ActId">The record of its giving; null where it can't be read.</param>
/// <param name="Reason">Why, as the record has it.</param>
/// <param name="By">Null where the operator gave it.</param>
/// <param name="RevokingActId">The record of taking it back, where it was.</param>
public sealed record AwardPage(
    string Id,
    BadgeLine Badge,
    MemberCard Member,
    DateTime At,
    EvidenceLine? Evidence,
    string? ActId,
    string Reason,
    MemberCard? By,
    DateTime? RevokedAt,
    string? RevokingActId
)
{
    /// <summary>The actor may take it back now.</summary>
    public bool CanRevoke => RevokedAt is null && Badge.CanAward;
}

public static class AwardReader
{
    /// <summary>What a member has won, by the actor's eyes: the highest first, then the latest.</summary>
    /// <param name="memberId">Of a member whom the actor sees.</param>
    public static async Task<IReadOnlyList<WonBadge>> Of(ForumDb db, Actor actor, string memberId, CancellationToken ct)
    {
        var won = db
            .Awards.SeenBy(db, actor, "MemberBadges")
            .Where(a => a.RevokedAt == null && db.Members.Any(m => m.Id == a.MemberId && m.PublicId == memberId));
        return [.. (await Won(db, actor, won, "MemberBadges", ct)).OrderByDescending(b => b.Definition.Tier).ThenByDescending(b => b.At)];
    }

    /// <summary>One award that the actor sees; one that was taken back is told of too.</summary>
    public static async Task<AwardPage?> Read(ForumDb db, Actor actor, string awardId, CancellationToken ct)
    {
        if (await GivenAward.Find(db, actor, awardId, ct) is not { Award: var award, Member: var member } given)
            return null;
        if (await BadgeReader.One(db, actor, given.Badge.PublicId, ct) is not { } badge)
            return null;
        var evidence = await BadgeEvidenceReader.Of(db, actor, [award.PostId], ct);
        var act = await db
            .Acts.Where(a => a.Id == award.ActId)
            .Select(a => new
            {
                a.PublicId,
                a.Reason,
                By = db.Members.Where(m => m.Id == a.MemberId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return new AwardPage(
            award.PublicId,
            badge,
            new MemberCard(member.PublicId, member.Name, member.Standing),
            award.At,
            evidence.Values.SingleOrDefault(),
            act?.PublicId,
            act?.Reason ?? "",
            act?.By,
            award.RevokedAt,
            await db.Acts.Where(a => a.Id == award.RevokingActId).Select(a => a.PublicId).SingleOrDefaultAsync(ct)
        );
    }

    /// <summary>Each badge once, in no order.</summary>
    internal static async Task<List<WonBadge>> Won(ForumDb db, Actor actor, IQueryable<Award> awards, string surface, CancellationToken ct)
    {
        var badges = db.Badges.VisibleTo(db, actor, surface);
        var rows = await awards.Join(badges, a => a.BadgeId, b => b.Id, (a, b) => new { Award = a, Badge = b }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.Badge.Id)
                .Select(of =>
                {
                    var last = of.MaxBy(row => (row.Award.At, row.Award.Id))!;
                    // The same can have been won in public and where not everybody looks.
                    var times = of.DistinctBy(row => row.Award.Occasion).Count();
                    var unread = of.Any(row => row.Award.ReadAt is null);
                    return new WonBadge(last.Badge.PublicId, last.Badge.Definition, last.Award.PublicId, times, last.Award.At, unread);
                }),
        ];
    }
}
