using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Notes;

public static class DeleteNote
{
    /// <summary>Deletes a note of the actor's own for good.</summary>
    /// <returns>The note's public id, as it was.</returns>
    public static Task<Outcome<string>> Run(ForumDb db, Actor actor, string memberId, string noteId, CancellationToken ct) =>
        db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var found = await NotedMember.Find(db, actor, memberId, ct);
                if (found is not Outcome<NotedMember>.Done(var noted))
                    return found.As<string>();
                var note = await noted.Notes(db, actor).SingleOrDefaultAsync(n => n.PublicId == noteId, ct);
                if (note is null)
                    return new Outcome<string>.NotFound();
                if (note.AuthorId != actor.MemberId)
                    return Denial.NotYourNote;
                db.MemberNotes.Remove(note);
                return noteId;
            },
            ct
        );
}
