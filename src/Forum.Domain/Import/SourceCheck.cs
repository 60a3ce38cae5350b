namespace Forum.Domain.Import;

/// <summary>Holds every reader to what <see cref="SourceCommunity"/> promises, before anything is written.</summary>
internal static class SourceCheck
{
    /// <exception cref="SourceRefusedException">Something is named that isn't there, or stands twice.</exception>
    public static void Check(SourceCommunity source)
    {
        var members = Distinct(source.Members.Select(m => m.Id), "member");
        Distinct(source.Threads.Select(t => t.Id), "thread");
        Distinct(source.Threads.SelectMany(t => t.Posts).Select(p => p.Id), "post");
        foreach (var thread in source.Threads)
            Check(thread, members);
    }

    private static void Check(SourceThread thread, HashSet<string> members)
    {
        if (thread.Posts.Count == 0 || thread.Posts[0].IsComment || thread.Posts[0].ReplyToId is not null)
            throw new SourceRefusedException($"Thread {thread.Id}: expected an opening post at its beginning.");
        var earlier = new Dictionary<string, SourcePost>(StringComparer.Ordinal);
        foreach (var post in thread.Posts)
        {
            if (!members.Contains(post.AuthorId))
                throw new SourceRefusedException($"Post {post.Id}: its author {post.AuthorId} is not among the members.");
            var answered = post.ReplyToId is { } id ? earlier.GetValueOrDefault(id) : null;
            if (answered is null && (post.ReplyToId is not null || post.IsComment))
                throw new SourceRefusedException($"Post {post.Id}: it answers {post.ReplyToId}, which is no earlier post of thread {thread.Id}.");
            if (post.IsComment && answered!.IsComment)
                throw new SourceRefusedException($"Post {post.Id}: a comment stands under {post.ReplyToId}, which is a comment itself.");
            earlier.Add(post.Id, post);
        }
        if (
            thread.AcceptedPostId is { } accepted
            && (!earlier.TryGetValue(accepted, out var answer) || answer.IsComment || answer == thread.Posts[0])
        )
            throw new SourceRefusedException($"Thread {thread.Id}: its accepted answer {accepted} is not among its answers.");
    }

    private static HashSet<string> Distinct(IEnumerable<string> ids, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (!seen.Add(id))
                throw new SourceRefusedException($"The {what} {id} stands twice in the source.");
        return seen;
    }
}
