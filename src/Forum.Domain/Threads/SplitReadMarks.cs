using Forum.Domain.Members;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

internal static class SplitReadMarks
{
    /// <summary>How far some members had read in a thread, they have read in the one that was made of it.</summary>
    public static async Task Of(ForumDb db, Thread from, Thread made, IQueryable<Member> readers, CancellationToken ct)
    {
        var read = await db
            .ReadMarks.Where(m => m.ThreadId == from.Id && readers.Any(r => r.Id == m.MemberId))
            .Select(m => new { m.MemberId, m.At })
            .ToListAsync(ct);
        foreach (var mark in read)
            db.Add(new ReadMark(mark.MemberId, made.Id, mark.At));
    }
}
