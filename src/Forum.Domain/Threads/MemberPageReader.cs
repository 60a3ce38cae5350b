using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A member's page as one actor sees it: counters from public activity, the latest posts by the viewer's eyes only.</summary>
public sealed record MemberPage(
    MemberCard Member,
    DateTime JoinedAt,
    string AboutHtml,
    int PublicPosts,
    int PublicVotes,
    int AcceptedAnswers,
    IReadOnlyList<WrittenPost> Posts,
    IReadOnlyList<GroupLine> Groups,
    IReadOnlyList<SanctionLine> Sanctions,
    bool IsSelf,
    bool CanHelp,
    bool CanSuspend,
    bool CanSilence
)
{
    /// <summary>What an imported member was called at the source, where it could not be kept.</summary>
    public string? SourceName { get; init; }

    /// <summary>It came with an import, and nobody has taken it over yet.</summary>
    public bool IsUnclaimed { get; init; }
}

public sealed record WrittenPost(string Id, string ThreadTitle, string ThreadLanguage, string BoardName, DateTime At, int Score, string Html);

public sealed record SanctionLine(SanctionKind Kind, string Reason, DateTime From, DateTime? Until);

public static class MemberPageReader
{
    private const int Latest = 20;

    public static async Task<MemberPage?> Read(ForumDb db, Actor actor, string memberId, CancellationToken ct)
    {
        var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId, ct);
        if (member is null)
            return null;
        var open = db.Posts.Public().Where(p => p.AuthorId == member.Id);
        var self = member.Id == actor.MemberId;
        return new MemberPage(
            new MemberCard(member.PublicId, member.Name, member.Standing),
            member.JoinedAt,
            member.AboutHtml,
            await open.CountAsync(ct),
            await open.SumAsync(p => p.Score, ct),
            await open.CountAsync(p => p.Thread.AcceptedPostId == p.Id, ct),
            await Posts(db, actor, member.Id, ct),
            await GroupReader.Of(db, actor, member.Id, ct),
            await Sanctions(db, actor, member, ct),
            self,
            !self && MemberPermits.Help(actor, db.Now).IsAllowed,
            MemberPermits.Sanction(actor, Power.SuspendMember, member, null, db.Now, lifting: true).IsAllowed,
            MemberPermits.Sanction(actor, Power.SilenceMember, member, null, db.Now, lifting: true).IsAllowed
        )
        {
            SourceName = member.SourceName,
            IsUnclaimed = member.Origin == MemberOrigin.Imported,
        };
    }

    /// <summary>The page behind a name, for mentions; null where nobody has it.</summary>
    public static Task<string?> IdOfName(ForumDb db, Actor actor, string name, CancellationToken ct)
    {
        var folded = Members.Names.MemberName.Fold(name);
        return db.Members.VisibleTo(actor).Where(m => m.FoldedName == folded).Select(m => m.PublicId).SingleOrDefaultAsync(ct);
    }

    /// <summary>The name of a member, for their picture; null where there is none.</summary>
    public static Task<string?> NameOf(ForumDb db, Actor actor, string memberId, CancellationToken ct) =>
        db.Members.VisibleTo(actor, "MemberName").Where(m => m.PublicId == memberId).Select(m => m.Name).SingleOrDefaultAsync(ct);

    private static Task<List<WrittenPost>> Posts(ForumDb db, Actor actor, long memberId, CancellationToken ct) =>
        db
            .Posts.VisibleTo(actor)
            .Where(p => p.AuthorId == memberId)
            .OrderByDescending(p => p.CreatedAt)
            .ThenByDescending(p => p.PublicId)
            .Take(Latest)
            .Select(p => new WrittenPost(p.PublicId, p.Thread.Title, p.Thread.Language, p.Thread.Board.Name, p.CreatedAt, p.Score, p.Html))
            .ToListAsync(ct);

    /// <summary>Sanctions in force: the member themselves, and whoever could lift them, are told.</summary>
    private static Task<List<SanctionLine>> Sanctions(ForumDb db, Actor actor, Member member, CancellationToken ct)
    {
        var now = db.Now;
        var tells =
            member.Id == actor.MemberId
            || (!actor.IsSuspended && (actor.HoldsSomewhere(Power.SuspendMember) || actor.HoldsSomewhere(Power.SilenceMember)));
        return db
            .Sanctions.Where(s => tells && s.MemberId == member.Id && s.LiftedAt == null && (s.Until == null || s.Until > now))
            .OrderBy(s => s.From)
            .Select(s => new SanctionLine(s.Kind, s.Reason, s.From, s.Until))
            .ToListAsync(ct);
    }
}
