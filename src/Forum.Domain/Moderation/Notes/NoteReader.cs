using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Moderation.Notes;

/// <param name="IsOwn">The viewer wrote it, and may change or delete it.</param>
public sealed record NoteLine(string Id, MemberCard Author, DateTime At, DateTime? ChangedAt, string Text, bool IsOwn);

/// <summary>One page of the notes about a member, the newest first.</summary>
public sealed record NotesPage(MemberCard Member, IReadOnlyList<NoteLine> Notes, ThreadCursor? Newer, ThreadCursor? Older);

public static class NoteReader
{
    public const int PageSize = 30;

    /// <summary>Denied to the member themselves, and to whoever holds no power to see notes.</summary>
    public static async Task<Outcome<NotesPage>> Read(ForumDb db, Actor actor, string memberId, ThreadCursor? cursor, CancellationToken ct)
    {
        var found = await NotedMember.Find(db, actor, memberId, ct);
        if (found is not Outcome<NotedMember>.Done(var noted))
            return found.As<NotesPage>();
        var me = actor.MemberId;
        var rows = await Sorted(noted.Notes(db, actor), cursor)
            .Take(PageSize + 1)
            .Select(n => new NoteLine(
                n.PublicId,
                db.Members.Where(m => m.Id == n.AuthorId).Select(m => new MemberCard(m.PublicId, m.Name, m.Standing)).First(),
                n.At,
                n.ChangedAt,
                n.Text,
                n.AuthorId == me
            ))
            .ToListAsync(ct);
        var (notes, newer, older) = ListPage.Cut(rows, PageSize, cursor, (n, backwards) => new ThreadCursor(n.At.Ticks, n.Id, backwards));
        var member = noted.Member;
        return new NotesPage(new MemberCard(member.PublicId, member.Name, member.Standing), notes, newer, older);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1309", Justification = "Only this overload becomes a comparison in SQL.")]
    private static IQueryable<MemberNote> Sorted(IQueryable<MemberNote> notes, ThreadCursor? cursor)
    {
        if (cursor is null)
            return notes.OrderByDescending(n => n.At).ThenByDescending(n => n.PublicId);
        var (at, id) = (new DateTime(cursor.Value, DateTimeKind.Utc), cursor.Id);
        return cursor.Backwards
            ? notes.Where(n => n.At >= at && (n.At > at || string.Compare(n.PublicId, id) > 0)).OrderBy(n => n.At).ThenBy(n => n.PublicId)
            : notes
                .Where(n => n.At <= at && (n.At < at || string.Compare(n.PublicId, id) < 0))
                .OrderByDescending(n => n.At)
                .ThenByDescending(n => n.PublicId);
    }
}
