using Forum.Domain.Badges;
using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class ReadNotices
{
    /// <summary>The member has read their notices: those about one thread, or where none is named, all, warnings, badges and certificates too.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, string? threadId, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                var thread = await db.Threads.VisibleTo(actor).Where(t => t.PublicId == threadId).Select(t => (long?)t.Id).SingleOrDefaultAsync(ct);
                if (threadId is not null && thread is null)
                    return new Outcome<Nothing>.NotFound();
                if (actor.MemberId is not { } me)
                    return Denial.SignInFirst;
                var now = db.Now;
                if (thread is null)
                {
                    await WarningReader.Unread(db, me).ExecuteUpdateAsync(s => s.SetProperty(w => w.ReadAt, now), ct);
                    await BadgeNews.Note(db, me, ct);
                    await CertificateNews.Note(db, me, ct);
                }
                await Note(db.Notices.Where(n => n.MemberId == me && (thread == null || n.ThreadId == thread)), db.Now, ct);
                return default(Nothing);
            },
            ct
        );

    /// <summary>Members have seen a thread up to a moment: what their notices tell of it is news no more.</summary>
    internal static Task Seen(ForumDb db, long memberId, long threadId, DateTime upTo, CancellationToken ct) =>
        Note(
            db.Notices.Where(n => n.MemberId == memberId && n.ThreadId == threadId)
                .Where(n => db.Posts.Where(p => p.Id == n.PostId).Select(p => p.CreatedAt).First() <= upTo),
            db.Now,
            ct
        );

    internal static Task Note(IQueryable<Notice> notices, DateTime now, CancellationToken ct) =>
        notices.Where(n => n.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), ct);
}
