using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>Makes the actor out of the database: for a session's token, for a member, or for the command line.</summary>
public static class ActorReader
{
    /// <summary>The member whose live session has this token; a guest where there is none.</summary>
    public static async Task<Actor> OfSession(ForumDb db, string? token, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(token))
            return Actor.Guest;
        var (hash, now) = (Session.HashOf(token), db.Now);
        var session = await db
            .Sessions.Where(s => s.TokenHash == hash && s.EndsAt > now)
            .Select(s => new
            {
                s.PublicId,
                s.MemberId,
                s.EndsAt,
            })
            .SingleOrDefaultAsync(ct);
        return session is null ? Actor.Guest : await OfMember(db, session.MemberId, session.PublicId, session.EndsAt, ct);
    }

    /// <summary>The command line: it sees and may do everything, and its acts say so.</summary>
    public static async Task<Actor> Operator(ForumDb db, CancellationToken ct) =>
        new() { IsOperator = true, Audiences = await AudienceReader.All(db, ct) };

    /// <summary>The same actor as things stand now; a verb asks inside its transaction.</summary>
    internal static async Task<Actor> Again(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.IsOperator)
            return await Operator(db, ct);
        // Whoever looks with fewer memberships doesn't get them back by writing.
        if (actor.IsReduced)
            return actor;
        if (actor.MemberId is not { } memberId)
            return Actor.Guest;
        if (actor.SessionId is null)
            return await OfMember(db, memberId, null, DateTime.MaxValue, ct);
        var (sessionId, now) = (actor.SessionId, db.Now);
        // Inside the transaction nobody else writes, and the verb has changed nothing yet.
        if (actor.Version == db.ActorVersion && actor.HoldsUntil > now)
            return actor;
        var ends = await db.Sessions.Where(s => s.PublicId == sessionId && s.EndsAt > now).Select(s => (DateTime?)s.EndsAt).SingleOrDefaultAsync(ct);
        return ends is null ? Actor.Guest : await OfMember(db, memberId, sessionId, ends.Value, ct);
    }

    internal static Task<Actor> OfMember(ForumDb db, long memberId, CancellationToken ct) => OfMember(db, memberId, null, DateTime.MaxValue, ct);

    private static async Task<Actor> OfMember(ForumDb db, long memberId, string? sessionId, DateTime sessionEnds, CancellationToken ct)
    {
        // Before anything is read: a change in between makes the reading stale at once.
        var (now, version) = (db.Now, db.ActorVersion);
        var row = await db
            .Members.AsNoTracking()
            .Where(m => m.Id == memberId && m.LeftAt == null)
            .Select(m => new { Member = m, Drafts = db.Drafts.Count(d => d.MemberId == m.Id) })
            .SingleOrDefaultAsync(ct);
        if (row is null)
            return Actor.Guest;
        var member = row.Member;
        var sanctions = await db
            .Sanctions.AsNoTracking()
            .Where(s => s.MemberId == memberId && s.LiftedAt == null && (s.Until == null || s.Until > now))
            .ToListAsync(ct);
        var memberships = await db.GroupMemberships.HeldBy(memberId, now).ToListAsync(ct);
        long[] groups = [.. memberships.Where(m => m.IsLive).Select(m => m.GroupId).Order()];
        var suspension = sanctions.Find(s => s.Kind == SanctionKind.Suspension);
        var audiences = suspension is null ? await AudienceReader.OfMember(db, groups, ct) : AudienceReader.OfGuest;
        var grants = await LiveGrants.Of(db, memberId, groups, audiences, memberId, now, ct);
        return new Actor
        {
            MemberId = memberId,
            PublicId = member.PublicId,
            Name = member.Name,
            Standing = member.Standing,
            Language = member.Language,
            Theme = member.Theme,
            TimeZone = member.TimeZone,
            PostsPerPage = member.PostsPerPage,
            AllReadAt = member.AllReadAt,
            Drafts = row.Drafts,
            SessionId = sessionId,
            Version = version,
            Audiences = audiences,
            Groups = suspension is null ? groups : [],
            AwaitedAgreements = suspension is null ? Awaited(memberships) : [],
            Grants = grants,
            Suspension = suspension,
            Silence = sanctions.Find(s => s.Kind == SanctionKind.Silence),
            HoldsUntil = Turns(now, sessionEnds, sanctions, grants, memberships.Select(m => m.Until)),
        };
    }

    private static List<AwaitedAgreement> Awaited(List<HeldMembership> memberships) =>
        [
            .. memberships
                .Where(m => !m.IsLive)
                .OrderBy(m => m.GroupName, StringComparer.Ordinal)
                .Select(m => new AwaitedAgreement(m.GroupId, m.GroupPublicId, m.GroupName)),
        ];

    private static DateTime Turns(
        DateTime now,
        DateTime sessionEnds,
        List<Sanction> sanctions,
        List<LiveGrant> grants,
        IEnumerable<DateTime?> memberships
    ) =>
        new[] { sessionEnds }
            .Concat(sanctions.Select(s => s.Until ?? DateTime.MaxValue))
            .Concat(grants.Select(g => g.Until ?? DateTime.MaxValue))
            .Concat(grants.Where(g => g.Allowances.Count > 0).Select(_ => now.Date.AddDays(1)))
            .Concat(grants.Where(g => g.From > now).Select(g => g.From))
            .Concat(memberships.Select(until => until ?? DateTime.MaxValue))
            .Min();
}
