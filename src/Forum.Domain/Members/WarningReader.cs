using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Members;

/// <summary>A warning as it is told.</summary>
/// <param name="ActId">Of its record, where it can be taken back.</param>
/// <param name="By">Null where the operator gave it.</param>
/// <param name="Reason">As the record has it.</param>
public sealed record WarningLine(string ActId, MemberCard? By, DateTime At, string Reason, string Text, bool IsUnread);

public static class WarningReader
{
    /// <summary>How long it is news.</summary>
    public static readonly TimeSpan News = TimeSpan.FromDays(14);

    /// <summary>
    /// Those that a member's page shows: to themselves, and to those who may warn and could see it being done. The latest first.
    /// </summary>
    public static async Task<IReadOnlyList<WarningLine>> Of(ForumDb db, Actor actor, Member member, CancellationToken ct) =>
        member.Id == actor.MemberId ? await Own(db, actor, ct)
        : !actor.IsSuspended && actor.HoldsSomewhere(Power.WarnMember)
            ? await Lines(db, member.Id, db.Acts.DoneInSightOf(actor), db.Now - Warning.Shown, ct)
        : [];

    /// <summary>The actor's own, for their account.</summary>
    public static async Task<IReadOnlyList<WarningLine>> Own(ForumDb db, Actor actor, CancellationToken ct) =>
        actor.MemberId is { } me ? await Lines(db, me, db.Acts, db.Now - Warning.Shown, ct) : [];

    /// <summary>The actor's own that are news.</summary>
    public static async Task<IReadOnlyList<WarningLine>> Lately(ForumDb db, Actor actor, CancellationToken ct) =>
        actor.MemberId is { } me ? await Lines(db, me, db.Acts, db.Now - News, ct) : [];

    /// <summary>Those that the member hasn't marked read while they are news.</summary>
    internal static IQueryable<Warning> Unread(ForumDb db, long memberId)
    {
        var since = db.Now - News;
        return db.Warnings.Where(w => w.MemberId == memberId && w.ReadAt == null && w.TakenBackAt == null && w.At > since);
    }

    private static Task<List<WarningLine>> Lines(ForumDb db, long memberId, IQueryable<Act> acts, DateTime since, CancellationToken ct) =>
        db
            .Warnings.Where(w => w.MemberId == memberId && w.TakenBackAt == null && w.At > since)
            .OrderByDescending(w => w.Id)
            .Join(
                acts,
                w => w.ActId,
                a => a.Id,
                (w, a) =>
                    new WarningLine(
                        a.PublicId,
                        db.Members.Where(m => m.Id == a.MemberId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).FirstOrDefault(),
                        w.At,
                        a.Reason,
                        w.Text,
                        w.ReadAt == null
                    )
            )
            .ToListAsync(ct);
}
