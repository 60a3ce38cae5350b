using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Restore;

/// <summary>What must be true of a site beyond each of its records.</summary>
internal static class WholeSite
{
    /// <exception cref="SourceRefusedException">It isn't.</exception>
    public static async Task Check(ForumDb db, CancellationToken ct)
    {
        await None(
            db.Threads.Where(t => t.AudienceId != (t.Board.ReviewersId ?? t.Board.AudienceId)).Select(t => t.PublicId),
            id => $"threads.jsonl: the thread {id} has another audience than its board.",
            ct
        );
        await None(
            db.Boards.Where(b => b.ReviewersId != null && b.Reviewers!.Kind != AudienceKind.Groups).Select(b => b.PublicId),
            id => $"boards.jsonl: the threads of the board {id} are reviewed by others than groups.",
            ct
        );
        await None(
            db.Threads.Where(t =>
                    t.AuthorAudienceId
                    != (
                        t.Board.ReviewersId == null ? null
                        : t.Board.AudienceId == Audience.EveryoneId ? Audience.MembersId
                        : t.Board.AudienceId
                    )
                )
                .Select(t => t.PublicId),
            id => $"threads.jsonl: the author of the thread {id} would see it otherwise than its board says.",
            ct
        );
        await None(
            db.Threads.Where(t => db.Posts.Any(p => p.Id == t.AcceptedPostId && p.ThreadId != t.Id)).Select(t => t.PublicId),
            id => $"threads.jsonl: the accepted answer of the thread {id} stands in another thread.",
            ct
        );
        await None(
            db.Threads.Where(t =>
                    t.MergedPostId != null && (t.State != PostState.Deleted || db.Posts.Any(p => p.Id == t.MergedPostId && p.ThreadId == t.Id))
                )
                .Select(t => t.PublicId),
            id => $"threads.jsonl: the thread {id} was merged into another and is still there.",
            ct
        );
        await None(
            db.Threads.Where(t => t.DuplicateOfId != null && t.LockedAt == null).Select(t => t.PublicId),
            id => $"threads.jsonl: the thread {id} was closed as a duplicate and isn't locked.",
            ct
        );
        await None(
            db.Posts.Where(p => p.ReplyToId != null && p.ReplyTo!.ThreadId != p.ThreadId).Select(p => p.PublicId),
            id => $"posts.jsonl: the post {id} answers one in another thread.",
            ct
        );
        await None(
            db.Posts.Where(p => p.Revisions.All(r => r.Number != p.RevisionNumber)).Select(p => p.PublicId),
            id => $"posts.jsonl: the latest revision of the post {id} isn't in revisions.jsonl.",
            ct
        );
        await Elections(db, ct);
        await Badges(db, ct);
    }

    /// <summary>A badge is what its latest version says.</summary>
    private static async Task Badges(ForumDb db, CancellationToken ct)
    {
        foreach (var version in await db.BadgeVersions.AsNoTracking().ToListAsync(ct))
            if (!BadgeDefinition.CanRead(version.StoredDefinition))
                throw new SourceRefusedException($"badge-versions.jsonl: version {version.Number} of a badge can't be read.");
        await None(
            db.Badges.Where(b => !db.BadgeVersions.Any(v => v.BadgeId == b.Id && v.Number == b.Version && v.StoredDefinition == b.StoredDefinition))
                .Select(b => b.PublicId),
            id => $"badges.jsonl: the badge {id} isn't what its latest version says.",
            ct
        );
    }

    /// <summary>What is read from texts is read whenever a page is made: it must be readable.</summary>
    private static async Task Elections(ForumDb db, CancellationToken ct)
    {
        foreach (var office in await db.Offices.AsNoTracking().ToListAsync(ct))
            if (!ElectionRules.CanRead(office.StoredRules))
                throw new SourceRefusedException($"offices.jsonl: the rules of the office {office.PublicId} can't be read.");
        foreach (var election in await db.Elections.AsNoTracking().ToListAsync(ct))
            if (!ElectionRules.CanRead(election.StoredRules))
                throw new SourceRefusedException($"elections.jsonl: the rules of the election {election.PublicId} can't be read.");
        foreach (
            var tally in await db
                .Tallies.AsNoTracking()
                .Select(t => new
                {
                    t.ElectionId,
                    t.File,
                    t.Voted,
                })
                .ToListAsync(ct)
        )
            if (BltReader.Read(tally.File).File is not { } file || file.Papers.Count != tally.Voted)
                throw new SourceRefusedException("tallies.jsonl: a ballot file can't be read, or has other ballots than were cast.");
        await Recalls(db, ct);
        await Countbacks(db, ct);
    }

    /// <summary>A countback counts ballots, without some whose numbers it names.</summary>
    private static async Task Countbacks(ForumDb db, CancellationToken ct)
    {
        await None(
            db.Countbacks.Where(c => !db.Tallies.Any(t => t.ElectionId == c.ElectionId) || (c.FilledAt != null && c.Seats < 1))
                .Select(c => c.PublicId),
            id => $"countbacks.jsonl: the countback {id} has no ballots to count, or no seats.",
            ct
        );
        await None(
            db.Elections.Where(e => (e.Kind == ElectionKind.ByElection) != (e.TermUntil != null)).Select(e => e.PublicId),
            id => $"elections.jsonl: the election {id} is a by-election without the end of its term, or has one and is none.",
            ct
        );
        foreach (var countback in await db.Countbacks.AsNoTracking().ToListAsync(ct))
        {
            var election = await db.Elections.AsNoTracking().SingleAsync(e => e.Id == countback.ElectionId, ct);
            if (Countback.Numbers(countback.Without) is null)
                throw new SourceRefusedException($"countbacks.jsonl: the countback {countback.PublicId} is without somebody who has no number.");
            if (countback.FilledAt is not null && !Count.Fills(election.Rules.Rule, countback.Seats))
                throw new SourceRefusedException($"countbacks.jsonl: the countback {countback.PublicId} has more seats than its rule fills.");
        }
    }

    /// <summary>A vote about a mandate is shown with its petition, and its ballots name two answers.</summary>
    private static async Task Recalls(ForumDb db, CancellationToken ct)
    {
        var votes = db.Elections.Where(e => e.Kind == ElectionKind.Recall);
        await None(
            db.Elections.Where(e => (e.Kind == ElectionKind.Recall) != db.Recalls.Any(r => r.ElectionId == e.Id)).Select(e => e.PublicId),
            id => $"recalls.jsonl: the vote {id} about a mandate has no petition, or a petition became another election.",
            ct
        );
        await None(
            votes.Where(e => e.CountedAt != null && !db.Tallies.Any(t => t.ElectionId == e.Id)).Select(e => e.PublicId),
            id => $"tallies.jsonl: the vote {id} about a mandate was counted and has no ballots.",
            ct
        );
        foreach (var file in await db.Tallies.Where(t => votes.Any(e => e.Id == t.ElectionId)).Select(t => t.File).ToListAsync(ct))
            if (
                BltReader.Read(file).File! is var read
                && (read.Names.Count != Enum.GetValues<RecallChoice>().Length || read.Papers.Any(p => p.Ranking.Count != 1))
            )
                throw new SourceRefusedException("tallies.jsonl: the ballots of a vote about a mandate don't name one of two answers.");
    }

    private static async Task None(IQueryable<string> wrong, Func<string, string> sentence, CancellationToken ct)
    {
        if (await wrong.FirstOrDefaultAsync(ct) is { } id)
            throw new SourceRefusedException(sentence(id));
    }
}
