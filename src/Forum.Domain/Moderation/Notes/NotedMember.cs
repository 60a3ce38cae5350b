using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Notes;

/// <summary>A member whose notes the actor may read and write, and the audience in which they know them.</summary>
internal sealed record NotedMember(Member Member, long AudienceId)
{
    public static async Task<Outcome<NotedMember>> Find(ForumDb db, Actor actor, string memberId, CancellationToken ct)
    {
        var member = await db.Members.VisibleTo(actor).SingleOrDefaultAsync(m => m.PublicId == memberId && m.LeftAt == null, ct);
        if (member is null)
            return new Outcome<NotedMember>.NotFound();
        var audience = await KnownWhere.AudienceOf(db, actor, member, ct);
        return MemberPermits.SeeNotes(actor, member, audience, db.Now).Refuses(out var why) ? why : new NotedMember(member, audience);
    }

    /// <summary>The notes about this member that the actor reads.</summary>
    public IQueryable<MemberNote> Notes(ForumDb db, Actor actor)
    {
        var (id, audiences) = (Member.Id, actor.Audiences);
        return db.MemberNotes.Where(n => n.SubjectId == id && audiences.Contains(n.AudienceId));
    }

    /// <summary>The problem with a note's text, if there is one.</summary>
    public static Problem? TextProblem(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("Text", ProblemKind.Required)
        : text.Trim().Length > MemberNote.TextLimit ? new Problem("Text", ProblemKind.TooLong, MemberNote.TextLimit)
        : null;
}
