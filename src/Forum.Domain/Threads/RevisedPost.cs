using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>A post whose revisions somebody may read: whoever sees it, and where it is hidden, whoever may restore it.</summary>
public sealed record RevisedPost(string Id, string ThreadTitle, int? Number, int Revisions, PostState State)
{
    internal long Key { get; private init; }
    internal string Tags { get; private init; } = "";

    internal static async Task<Outcome<RevisedPost>> Find(ForumDb db, Actor actor, string postId, string surface, CancellationToken ct)
    {
        var post = await PostDeed.Find(db, actor, postId, surface, ct);
        var absent = PostDeed.Absent<RevisedPost>(post, actor);
        if (absent is not null and not Outcome<RevisedPost>.Gone)
            return absent;
        if (absent is not null && (PostDeed.IsDeleted(post!) || !ThreadPermits.Hide(actor, post!.Thread.Place, db.Now).IsAllowed))
            return absent;
        return new RevisedPost(post!.PublicId, post.Thread.Title, post.Number, post.RevisionNumber, post.State)
        {
            Key = post.Id,
            Tags = post.Thread.TagLine,
        };
    }

    /// <summary>Title and tags as they were at a revision; null for a post that isn't the opening one.</summary>
    internal (string Title, string Tags)? TitleAt(int revision, IReadOnlyList<Renaming> renamings)
    {
        if (Number != 1)
            return null;
        var next = renamings.Where(r => r.Number > revision).MinBy(r => r.Number);
        return next is null ? (ThreadTitle, Tags) : (next.TitleBefore, next.TagsBefore);
    }

    internal static Task<List<Renaming>> Renamings(ForumDb db, long postKey, CancellationToken ct) =>
        db
            .Revisions.Where(r => r.PostId == postKey && r.TitleBefore != null)
            .Select(r => new Renaming(r.Number, r.TitleBefore!, r.TagsBefore!))
            .ToListAsync(ct);
}

internal sealed record Renaming(int Number, string TitleBefore, string TagsBefore);

/// <summary>Who wrote a revision, when and why. Nobody where an import or the command line wrote it.</summary>
public sealed record RevisionLine(int Number, MemberCard? By, DateTime At, string Reason, SourceFormat Format)
{
    internal static IQueryable<RevisionLine> Of(ForumDb db, IQueryable<Revision> revisions) =>
        from r in revisions
        join m in db.Members on r.EditorId equals (long?)m.Id into editors
        from m in editors.DefaultIfEmpty()
        select new RevisionLine(r.Number, m == null ? null : new MemberCard(m.PublicId, m.Name, m.Standing), r.At, r.Reason, r.Format);
}
