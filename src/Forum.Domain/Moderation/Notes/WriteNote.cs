using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Moderation.Notes;

public static class WriteNote
{
    /// <summary>Adds a note about a member for those who may read them.</summary>
    /// <returns>The note's public id.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, string? text, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var found = await NotedMember.Find(db, actor, memberId, ct);
                if (found is not Outcome<NotedMember>.Done(var noted))
                    return found.As<string>();
                if (actor.MemberId is not { } author)
                    return Denial.SignInFirst;
                if (NotedMember.TextProblem(text) is { } problem)
                    return problem;
                var note = new MemberNote(db.Entropy.Id(), noted.Member.Id, author, noted.AudienceId, text!.Trim(), db.Now);
                db.Add(note);
                return note.PublicId;
            },
            ct
        );
}
