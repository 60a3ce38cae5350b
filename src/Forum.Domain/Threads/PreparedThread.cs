using Forum.Domain.Markup;
using Forum.Domain.Storage;

namespace Forum.Domain.Threads;

/// <summary>A thread that somebody wants to start, rendered: nobody waits for that inside a transaction.</summary>
internal sealed record PreparedThread(ThreadForm Form, string PostId, List<string> Tags, List<Problem> Problems, Rendering? Rendering)
{
    public static PreparedThread Of(ForumDb db, ThreadForm form)
    {
        var postId = db.Entropy.Id();
        var (tags, problems) = form.Check();
        var (rendering, problem) = PostText.Render(form.Text, postId);
        if (problem is not null)
            problems.Add(problem);
        return new PreparedThread(form, postId, tags, problems, rendering);
    }
}
