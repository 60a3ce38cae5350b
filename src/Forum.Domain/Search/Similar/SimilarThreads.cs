using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Ranking;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Similar;

/// <summary>Finds threads about the same, by the words that say most: for whoever is about to ask, and beside a thread.</summary>
public static class SimilarThreads
{
    /// <summary>So many are shown.</summary>
    public const int Most = 5;

    /// <summary>So much of a text is looked at, in UTF-16 units.</summary>
    private const int TextLimit = 4000;

    /// <summary>So many candidates are read.</summary>
    private const int Ranked = 60;

    /// <summary>What scores less than this part of what a thread of the very same words would, is about something else.</summary>
    private const double LeastShare = 0.12;

    /// <param name="text">Plain text or Markdown, as far as it is written.</param>
    public static Task<IReadOnlyList<SimilarThread>> ForDraft(ForumDb db, Actor actor, string title, string text, int most, CancellationToken ct) =>
        To(db, actor, title, text, null, most, ct);

    /// <param name="except">The thread itself.</param>
    internal static async Task<IReadOnlyList<SimilarThread>> To(
        ForumDb db,
        Actor actor,
        string title,
        string text,
        long? except,
        int most,
        CancellationToken ct
    )
    {
        var sight = new SearchSight(db, actor, await SeenBoard.All(db, actor, ct));
        var keys = await IndexKeys.Of(db, actor, ct);
        var asked = await Terms(db, sight, keys, title, text, ct);
        if (asked.Count == 0)
            return [];
        var clock = new SearchClock(db.Clock, SearchClock.Budget);
        var narrowing = Narrowing.None(db.Now);
        // What is withheld is similar to nothing: it would be a surprise to be led there.
        var traces = await new Finder(db, keys.Open, OwnIndexes.None, asked, SearchBounds.OfThreads).Find(clock, ct);
        var found = await new CandidateReader(sight, narrowing, asked).Read(traces, ct);
        var ranker = new Ranker(sight, narrowing, asked, [], Writings.OfQuestion(title), SimilarWeights.Chosen.Ranking, db.Now);
        var ranked = await ranker.Rank([.. found.All.Where(c => c.Thread.Id != except).Take(Ranked)], clock, ct);
        var best = ranked.OrderByDescending(r => r.Score).ThenByDescending(r => r.Candidate.Thread.Id).Take(most).Where(r => r.Score >= Least(asked));
        return await Rows(db, sight, [.. best.Select(r => r.Candidate.Thread.Id)], ct);
    }

    private static double Least(IReadOnlyList<Asked> asked) => LeastShare * asked.Sum(a => a.Weight);

    private static async Task<IReadOnlyList<Asked>> Terms(
        ForumDb db,
        SearchSight sight,
        IndexKeys keys,
        string title,
        string text,
        CancellationToken ct
    )
    {
        var terms = SalientTerms.Candidates(title, text.Length > TextLimit ? text[..TextLimit] : text);
        var rows = sight.Boards.Values.Sum(b => b.ThreadCount);
        var weighed = await Weighing.Weigh(db, keys.Open, [IndexPart.Threads], [.. terms.Select(t => t.Asked)], rows, ct);
        return SalientTerms.Choose(terms, weighed, SimilarWeights.Chosen);
    }

    private static async Task<IReadOnlyList<SimilarThread>> Rows(ForumDb db, SearchSight sight, long[] ids, CancellationToken ct)
    {
        var rows = await db
            .Threads.VisibleTo(sight.Actor, "SimilarThreads")
            .Where(t => ids.Contains(t.Id))
            .Select(t => new
            {
                t.Id,
                Thread = t,
                Answer = db
                    .Posts.Where(p => p.Id == t.AcceptedPostId && p.State == PostState.Visible)
                    .Select(p => new { p.PublicId, p.Html })
                    .FirstOrDefault(),
            })
            .ToDictionaryAsync(row => row.Id, ct);
        return
        [
            .. from id in ids
            where rows.ContainsKey(id)
            let row = rows[id]
            let t = row.Thread
            let board = sight.Boards[t.BoardId]
            select new SimilarThread(
                t.PublicId,
                t.Title,
                t.Language,
                board.PublicId,
                board.Name,
                t.Format,
                t.AcceptedPostId is not null,
                Math.Max(0, t.PostCount - 1),
                t.CreatedAt,
                row.Answer?.PublicId,
                row.Answer?.Html
            ),
        ];
    }
}
