using Forum.Domain.Boards;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>Makes the lines of a page, with what only they need. One statement.</summary>
internal static class HitReader
{
    public static async Task<IReadOnlyList<SearchHit>> Read(
        ForumDb db,
        SearchSight sight,
        IReadOnlyList<RankedThread> ranked,
        IReadOnlyList<Asked> asked,
        CancellationToken ct
    )
    {
        long[] ids = [.. ranked.Select(r => r.Best.Id)];
        var rows = await sight
            .Posts.Where(p => ids.Contains(p.Id))
            .Join(
                db.Members,
                p => p.AuthorId,
                m => m.Id,
                (p, m) =>
                    new Row(
                        p.Id,
                        p.PublicId,
                        p.Number,
                        m.PublicId,
                        m.Name,
                        p.CreatedAt,
                        p.Score,
                        p.Official,
                        p.Thread.PublicId,
                        p.Thread.Language,
                        p.Thread.Format,
                        p.Thread.TagLine,
                        p.Thread.PostCount,
                        p.Thread.LastPostAt
                    )
            )
            .ToDictionaryAsync(row => row.Id, ct);
        return [.. ranked.Where(r => rows.ContainsKey(r.Best.Id)).Select(r => Of(r, rows[r.Best.Id], sight, asked))];
    }

    private static SearchHit Of(RankedThread ranked, Row row, SearchSight sight, IReadOnlyList<Asked> asked)
    {
        var (thread, best) = (ranked.Candidate.Thread, ranked.Best);
        var board = sight.Boards[thread.BoardId];
        return new SearchHit(
            row.ThreadId,
            Passages.Whole(ranked.Title, ranked.TitleWords, ranked.TitleFound.Matches),
            row.Language,
            board.PublicId,
            board.Name,
            Threads.TagNames.OfLine(row.TagLine),
            row.Format,
            thread.Solved,
            thread.Locked,
            Math.Max(0, row.PostCount - 1),
            row.LastPostAt,
            new HitPost(
                row.PublicId,
                row.Number,
                row.AuthorId,
                row.AuthorName,
                row.At,
                row.Score,
                thread.AcceptedPostId == row.Id,
                row.Official,
                best.Passage(asked)
            )
        );
    }

    private sealed record Row(
        long Id,
        string PublicId,
        int? Number,
        string AuthorId,
        string AuthorName,
        DateTime At,
        int Score,
        bool Official,
        string ThreadId,
        string Language,
        ThreadFormats Format,
        string TagLine,
        int PostCount,
        DateTime LastPostAt
    );
}
