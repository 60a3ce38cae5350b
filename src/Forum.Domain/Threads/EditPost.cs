using Forum.Domain.Markup;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Threads;

/// <summary>
/// A change to a post. <paramref name="BasedOn"/> is the revision that the form was opened with; title and tags only matter for an opening post.
/// </summary>
public sealed record EditForm(string? Text, string? Title, string? Tags, int BasedOn, string? Reason);

public static class EditPost
{
    /// <returns>The post's public id.</returns>
    public static async Task<Outcome<string>> Run(ForumDb db, Actor actor, string postId, EditForm form, CancellationToken ct)
    {
        if (!Entropy.IsId(postId))
            return new Outcome<string>.NotFound();
        var (rendering, problem) = PostText.Render(form.Text, postId);
        return await db.Write<Outcome<string>>(
            actor,
            async actor =>
            {
                var post = await PostDeed.Find(db, actor, postId, nameof(EditPost), ct);
                if (PostDeed.Absent<string>(post, actor) is { } absent)
                    return absent;
                var thread = post!.Thread;
                var decision = ThreadPermits.Edit(actor, thread.Place, post.AuthorId, thread.IsLocked, db.Now);
                if (decision.Refuses(out var why))
                    return why;
                var byPower = decision.Grant is not null || actor.IsOperator;
                var problems = Problems(form, post, problem, byPower, out var tags);
                if (problems.Count > 0)
                    return problems;
                // A power over a tag is held under the tags before and after.
                var after = thread.Place with
                {
                    Tags = post.Number == 1 ? tags : thread.Place.Tags,
                };
                var decisionAfter = ThreadPermits.Edit(actor, after, post.AuthorId, thread.IsLocked, db.Now);
                if (byPower && decisionAfter.Refuses(out var whyAfter))
                    return whyAfter;
                var renames = post.Number == 1 && (thread.Title != form.Title!.Trim() || thread.TagLine != string.Join(' ', tags));
                var latest = await db.Revisions.AsNoTracking().SingleAsync(r => r.PostId == post.Id && r.Number == post.RevisionNumber, ct);
                await Consequences.Of(db, new DraftSent(actor, DraftKind.Edit, post.PublicId), ct);
                if (latest.Source == form.Text && latest.Format == SourceFormat.Markdown && !renames)
                    return post.PublicId;
                var revision = new Revision(post.RevisionNumber + 1, form.Text!, actor.MemberId, db.Now, form.Reason?.Trim() ?? "");
                if (renames)
                {
                    revision.Renamed(thread.Title, thread.TagLine);
                    thread.Rename(form.Title!.Trim(), tags);
                }
                post.Write(revision, rendering!.Html!, Markdown.PipelineVersion);
                var on = thread.AsObject() with
                {
                    PostId = post.Id,
                    Before = $"{form.BasedOn}",
                    After = $"{post.RevisionNumber}",
                    Other = renames ? OtherGround.Of(decisionAfter, after) : null,
                };
                await Consequences.Of(db, new PostEdited(post, rendering), ct);
                db.Record(actor, decision, ActKind.EditPost, Power.EditPost, on, form.Reason ?? "");
                return post.PublicId;
            },
            ct
        );
    }

    private static List<Problem> Problems(EditForm form, Post post, Problem? text, bool byPower, out List<string> tags)
    {
        tags = [];
        var problems = new List<Problem>();
        if (post.Number == 1)
            (tags, problems) = new ThreadForm(form.Title, form.Tags, form.Text, post.Thread.Format, null, null).Check();
        if (text is not null)
            problems.Add(text);
        else if (post.IsComment && WriteComment.LengthProblem(form.Text) is { } length)
            problems.Add(length);
        if (form.BasedOn != post.RevisionNumber)
            problems.Add(new Problem("Text", ProblemKind.Changed));
        if (form.Reason?.Trim().Length > Revision.ReasonLimit)
            problems.Add(new Problem("Reason", ProblemKind.TooLong, Revision.ReasonLimit));
        else if (byPower && ActRecord.ReasonProblem(form.Reason) is { } reason)
            problems.Add(reason);
        return problems;
    }
}

internal sealed record PostEdited(Post Post, Rendering Text);
