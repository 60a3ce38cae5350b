using Forum.Domain.Powers;
using Forum.Domain.Storage;

namespace Forum.Domain.Reputation;

/// <summary>What a leaderboard sorts by.</summary>
public enum LeaderboardList
{
    /// <summary>Points.</summary>
    Points,

    /// <summary>Threads of newcomers in which an answer of theirs helped.</summary>
    Newcomers,
}

/// <summary>How far back a leaderboard looks, in days that end today.</summary>
public enum LeaderboardPeriod
{
    Month,
    Week,
    Year,
    All,
}

/// <summary>Which leaderboard is asked for.</summary>
/// <param name="BoardId">What happened on one board alone; null for all.</param>
/// <param name="Tag">What happened in threads with a tag alone; null for all.</param>
public sealed record LeaderboardFilter(LeaderboardList List, LeaderboardPeriod Period, string? BoardId, string? Tag)
{
    private int? Days =>
        Period switch
        {
            LeaderboardPeriod.Week => 7,
            LeaderboardPeriod.Month => 30,
            LeaderboardPeriod.Year => 365,
            _ => null,
        };

    /// <summary>The lines that count. What only the member sees of their own is no part of it.</summary>
    internal IQueryable<LedgerLine> Lines(ForumDb db, Actor actor)
    {
        var lines = db.LedgerLines.SeenBy(actor, "Leaderboard");
        lines =
            List == LeaderboardList.Newcomers
                ? lines.Where(l => l.Rule == PointRule.NewcomerHelped)
                : lines.Where(l => l.Rule != PointRule.FlagUpheld);
        if (Days is { } days)
        {
            var since = db.Now.Date.AddDays(1 - days);
            lines = lines.Where(l => l.At >= since);
        }
        if (BoardId is not null)
            lines = lines.Where(l => db.Posts.Any(p => p.Id == l.PostId && p.Thread.Board.PublicId == BoardId));
        if (Tag is not null)
            lines = lines.Where(l => db.Posts.Any(p => p.Id == l.PostId && p.Thread.Tags.Any(tag => tag.Name == Tag)));
        return lines;
    }
}
