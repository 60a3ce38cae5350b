using System.Globalization;
using Forum.Domain.Boards;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Indexing;

/// <summary>
/// Which indexes an actor reads: each audience has one for what is in plain sight and one for what was withheld from it. The only place that
/// decides it.
/// </summary>
/// <param name="Open">Of the audiences that they are in.</param>
/// <param name="Withheld">
/// Of held and hidden things in these audiences, for those who may bring some of them to light; none for everybody else. Whether they may see one
/// hit or another is decided by its place.
/// </param>
/// <param name="CountsWithheld">Whether they see all of it, so that its numbers may tell them something.</param>
internal sealed record IndexKeys(IReadOnlyList<string> Open, IReadOnlyList<string> Withheld, bool CountsWithheld)
{
    private const char WithheldSign = '~';

    /// <summary>Where threads of their own stand among those of others.</summary>
    public OwnIndexes Own { get; private init; } = OwnIndexes.None;

    public IReadOnlyList<string> All => [.. Open, .. Withheld];

    /// <summary>Those whose numbers of words and hits may be told to them, or order what they are shown.</summary>
    public IReadOnlyList<string> Counted => CountsWithheld ? All : Open;

    public static async Task<IndexKeys> Of(ForumDb db, Actor actor, CancellationToken ct)
    {
        var boards = await db.Boards.VisibleTo(actor, nameof(IndexKeys)).Select(b => new { b.AudienceId, b.ReviewersId }).Distinct().ToListAsync(ct);
        var unseen = boards.Where(b => b.ReviewersId is { } id && !actor.Audiences.Contains(id)).ToList();
        List<long> audiences = [.. boards.Except(unseen).Select(b => b.ReviewersId ?? b.AudienceId).Distinct().Order()];
        IEnumerable<long> others = actor.MemberId is null ? [] : unseen.Select(b => b.ReviewersId!.Value).Distinct().Order();
        IReadOnlyList<string> withheld = SeesSome(actor) ? [.. audiences.Select(id => For(id, withheld: true))] : [];
        return new IndexKeys([.. audiences.Select(id => For(id, withheld: false))], withheld, SeesAll(actor, db.Now))
        {
            Own = new OwnIndexes([.. others.Select(id => For(id, withheld: false))], IndexMarks.Owner(actor.MemberId ?? 0)),
        };
    }

    /// <summary>The key of the index in which something stands.</summary>
    public static string For(long audienceId, bool withheld)
    {
        var key = audienceId.ToString(CultureInfo.InvariantCulture);
        return withheld ? key + WithheldSign : key;
    }

    private static bool SeesSome(Actor actor) =>
        !actor.IsSuspended && (actor.HoldsSomewhere(Power.HidePost) || actor.HoldsSomewhere(Power.ApprovePost));

    private static bool SeesAll(Actor actor, DateTime now) =>
        Authority.Decide(actor, Power.HidePost, Place.Site, now).IsAllowed && Authority.Decide(actor, Power.ApprovePost, Place.Site, now).IsAllowed;
}
