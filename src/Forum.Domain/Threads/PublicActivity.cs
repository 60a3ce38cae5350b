using System.Linq.Expressions;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>What everybody may know of how much a member writes: from public posts alone, the same for every reader.</summary>
/// <param name="Months">The last twelve of the calendar (UTC), this one last.</param>
public sealed record PublicActivity(int Posts, int Votes, int Accepted, IReadOnlyList<ActiveMonth> Months)
{
    private const int MonthCount = 12;

    /// <summary>One statement: the months are told apart by the database, and their sums with what was before make the totals.</summary>
    internal static async Task<PublicActivity> Read(ForumDb db, long memberId, CancellationToken ct)
    {
        var now = db.Now;
        var thisMonth = new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var starts = Enumerable.Range(1 - MonthCount, MonthCount).Select(thisMonth.AddMonths).ToList();
        var rows = await db
            .Posts.Public()
            .Where(p => p.AuthorId == memberId)
            .GroupBy(PlaceAmong(starts))
            .Select(g => new
            {
                Place = g.Key,
                Posts = g.Count(),
                Votes = g.Sum(p => p.Score),
                Accepted = g.Count(p => p.Thread.AcceptedPostId == p.Id),
            })
            .ToListAsync(ct);
        var months = starts.Select((start, i) => new ActiveMonth(start, rows.Find(r => r.Place == i + 1)?.Posts ?? 0));
        return new PublicActivity(rows.Sum(r => r.Posts), rows.Sum(r => r.Votes), rows.Sum(r => r.Accepted), [.. months]);
    }

    /// <summary>How many of the moments a post was written after.</summary>
    private static Expression<Func<Post, int>> PlaceAmong(List<DateTime> starts)
    {
        var post = Expression.Parameter(typeof(Post), "p");
        Expression place = Expression.Constant(0);
        for (var i = 0; i < starts.Count; i++)
        {
            var after = Expression.GreaterThanOrEqual(Expression.Property(post, nameof(Post.CreatedAt)), Expression.Constant(starts[i]));
            place = Expression.Condition(after, Expression.Constant(i + 1), place);
        }
        return Expression.Lambda<Func<Post, int>>(place, post);
    }
}

/// <param name="Start">Its first moment, in UTC.</param>
public sealed record ActiveMonth(DateTime Start, int Posts);
