using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Notifications;

/// <summary>Notices of one kind about one thread, read or unread, as one line of the list.</summary>
/// <param name="ThreadTitle">Null where the thread is out of sight.</param>
/// <param name="PostId">The earliest of the posts: where reading begins.</param>
/// <param name="Stands">Whether that post can be shown in its place.</param>
/// <param name="Names">Whose doing it was, the latest first, each once; empty for somebody who left.</param>
public sealed record NoticeBundle(
    NoticeKind Kind,
    bool Unread,
    string ThreadId,
    string? ThreadTitle,
    string Language,
    string BoardName,
    string PostId,
    bool Stands,
    DateTime At,
    int Count,
    IReadOnlyList<string> Names
);

public sealed record NoticePage(IReadOnlyList<NoticeBundle> Bundles, ThreadCursor? Newer, ThreadCursor? Older)
{
    public bool AnyUnread => Bundles.Any(b => b.Unread);
}

public static class NoticeReader
{
    /// <summary>Notices on a page, before those about the same thread become one line.</summary>
    public const int PageSize = 60;

    /// <summary>The newest first, of what the member sees now.</summary>
    public static async Task<Outcome<NoticePage>> Read(ForumDb db, Actor actor, ThreadCursor? cursor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return Denial.SignInFirst;
        var found = await NoticeRow.From(db, actor, me, cursor, PageSize + 1, ct);
        var (rows, newer, older) = ListPage.Cut(found, PageSize, cursor, (row, backwards) => new ThreadCursor(row.At.Ticks, row.PostId, backwards));
        return new NoticePage(Bundle(rows), newer, older);
    }

    private static List<NoticeBundle> Bundle(IReadOnlyList<NoticeRow> rows) =>
        [
            .. rows.GroupBy(r => (r.ThreadId, r.Kind, r.Unread))
                .Select(group =>
                {
                    var (first, last) = (group.First(), group.Last());
                    return new NoticeBundle(
                        first.Kind,
                        first.Unread,
                        first.ThreadId,
                        first.ThreadTitle,
                        first.Language,
                        first.BoardName,
                        last.PostId,
                        last.Stands,
                        first.At,
                        group.Count(),
                        [.. group.DistinctBy(r => r.DoerId).Select(r => r.DoerName)]
                    );
                }),
        ];
}
