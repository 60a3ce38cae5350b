using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads.Drafts;

public static class SaveDraft
{
    /// <summary>
    /// Keeps what somebody has typed so far for a place that they see, or that they have a draft for already. Nothing typed is no draft. What
    /// was sent meanwhile is not kept again.
    /// </summary>
    /// <returns>The draft's public id; null where there is none now.</returns>
    public static Task<Outcome<string?>> Run(ForumDb db, Actor actor, DraftKind kind, string place, DraftForm form, CancellationToken ct) =>
        db.Write<Outcome<string?>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                var draft = await db.Drafts.SingleOrDefaultAsync(d => d.MemberId == memberId && d.Kind == kind && d.Place == place, ct);
                var basis = await Basis(db, actor, kind, place, ct);
                if (draft is null && basis is null)
                    return new Outcome<string?>.NotFound();
                var problems = Problems(form);
                if (problems.Count > 0)
                    return problems;
                if (form.IsEmpty || basis?.Text == form.Text || await Submissions.Find(db, actor, form.Submission, ct) is not null)
                    return Discard(db, draft);
                if (draft is null && await db.Drafts.CountAsync(d => d.MemberId == memberId, ct) >= Draft.Limit)
                    return Denial.TooManyDrafts;
                if (draft is null)
                    db.Add(draft = new Draft(db.Entropy.Id(), memberId, kind, place, basis!.OfOthers));
                draft.Save(form, db.Now);
                return draft.PublicId;
            },
            ct
        );

    private static Outcome<string?> Discard(ForumDb db, Draft? draft)
    {
        if (draft is not null)
            db.Drafts.Remove(draft);
        return (string?)null;
    }

    /// <summary>What the draft begins with; null where the actor doesn't see the place.</summary>
    private static async Task<DraftBasis?> Basis(ForumDb db, Actor actor, DraftKind kind, string place, CancellationToken ct) =>
        kind switch
        {
            DraftKind.Reply => await db.Threads.VisibleTo(actor, "DraftedReply").AnyAsync(t => t.PublicId == place, ct) ? new(null, false) : null,
            DraftKind.Thread => await db.Boards.VisibleTo(actor, "DraftedThread").AnyAsync(b => b.PublicId == place, ct) ? new(null, false) : null,
            _ => await OfPost(db, actor, place, ct),
        };

    private static async Task<DraftBasis?> OfPost(ForumDb db, Actor actor, string place, CancellationToken ct)
    {
        var post = await db
            .Posts.VisibleTo(actor, "DraftedEdit")
            .Where(p => p.PublicId == place)
            .Select(p => new
            {
                p.AuthorId,
                Latest = p.Revisions.Single(r => r.Number == p.RevisionNumber),
                p.Number,
            })
            .SingleOrDefaultAsync(ct);
        // An opening post's title may have been changed where its text is the same.
        return post is null ? null : new DraftBasis(post.Number == 1 ? null : post.Latest.Source, post.AuthorId != actor.MemberId);
    }

    private static List<Problem> Problems(DraftForm form)
    {
        var problems = new List<Problem>();
        void AtMost(string? value, string field, int limit)
        {
            if (value?.Length > limit)
                problems.Add(new Problem(field, ProblemKind.TooLong, limit));
        }
        AtMost(form.Text, nameof(form.Text), Markdown.MaxLength);
        AtMost(form.Title, nameof(form.Title), Draft.TitleLimit);
        AtMost(form.Tags, nameof(form.Tags), Draft.TagsLimit);
        AtMost(form.Reason, nameof(form.Reason), Revision.ReasonLimit);
        return problems;
    }

    private sealed record DraftBasis(string? Text, bool OfOthers);
}
