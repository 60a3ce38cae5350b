using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Threads;

namespace Forum.Domain.Import.Demo;

/// <summary>Writes the demonstration's threads at the times that the files name, with their votes, marks and acts.</summary>
internal sealed class DemoWriting(ForumDb db, Dictionary<string, Member> members, HashSet<string> team, Dictionary<string, Group> groups)
{
    private int written;

    public async Task Write(DemoFiles files, Dictionary<string, Board> boards, IProgress<(int Done, int Total)>? progress, CancellationToken ct)
    {
        var total = files.Threads.Values.Sum(threads => threads.Sum(t => t.Posts.Length));
        var owner = await ActorReader.OfMember(db, members["owner"].Id, ct);
        foreach (var (key, threads) in files.Threads)
        foreach (var thread in threads)
        {
            var voters = VotersOf(boards[key], thread, files);
            await Thread(boards[key], thread, voters, owner, ct);
            progress?.Report((written += thread.Posts.Length, total));
        }
    }

    private async Task Thread(Board board, DemoThread wanted, List<Member> voters, Actor owner, CancellationToken ct)
    {
        var (start, author) = (db.Now.AddDays(-wanted.DaysAgo), members[wanted.Author]);
        var format = Enum.Parse<ThreadFormats>(wanted.Format, ignoreCase: true);
        var thread = new Threads.Thread(db.Entropy.Id(), board, format, wanted.Title, wanted.Lang, author.Id, start, PostState.Visible);
        thread.Rename(wanted.Title, wanted.Tags);
        var posts = new List<Post>();
        foreach (var wish in wanted.Posts)
            posts.Add(Post(thread, wish, start.AddHours(wish.AfterHours), posts));
        await db.Save(ct);
        foreach (var (post, wish) in posts.Zip(wanted.Posts))
            Vote(thread, post, voters.Where(v => v.Id != post.AuthorId).Skip((int)(post.Id % 5)).Take(wish.Votes));
        if (wanted.Posts.ToList().FindIndex(p => p.Accepted) is >= 0 and var accepted)
            thread.Accept(posts[accepted].Id);
        if (wanted.Pinned)
            thread.Pin(start);
        if (wanted.Locked)
            Lock(thread, owner, posts[^1].CreatedAt.AddHours(1));
        board.Count(1, posts.Count);
        await db.Save(ct);
        await SearchIndex.Whole(db, thread.Id, ct);
    }

    private Post Post(Threads.Thread thread, DemoPost wish, DateTime at, List<Post> earlier)
    {
        var (id, author) = (db.Entropy.Id(), members[wish.Author]);
        var post = new Post(id, thread, author.Id, id, at, PostState.Visible);
        post.Write(new Revision(1, wish.Text, author.Id, at), Markdown.Render(wish.Text, id).Html ?? "", Markdown.PipelineVersion);
        if (wish.ReplyTo is { } answered)
            post.AnswerTo(earlier[answered]);
        if (team.Contains(wish.Author))
            post.SpeakOfficially();
        thread.Append(post);
        db.Add(post);
        return post;
    }

    private void Vote(Threads.Thread thread, Post post, IEnumerable<Member> voters)
    {
        foreach (var voter in voters)
        {
            db.Add(new Vote(post.Id, voter.Id, voter.JoinedAt > post.CreatedAt ? voter.JoinedAt.AddHours(1) : post.CreatedAt.AddHours(2)));
            post.Scored(1);
            if (post.Number == 1)
                thread.Scored(1);
        }
    }

    private void Lock(Threads.Thread thread, Actor owner, DateTime at)
    {
        thread.Lock(at);
        var ground = new Decision.Allowed(owner.Grants[0]);
        db.Record(
            owner,
            ground,
            ActKind.LockThread,
            Power.LockThread,
            thread.AsObject(),
            "The places are filled; questions about 4.0 are welcome in a thread of their own."
        );
    }

    private List<Member> VotersOf(Board board, DemoThread thread, DemoFiles files)
    {
        var audience = board.Reviewers ?? board.Audience;
        var inside = audience.Kind == AudienceKind.Groups ? audience.Groups.Select(g => g.GroupId).ToHashSet() : null;
        bool IsAuthor(DemoPerson person) => board.Reviewers is not null && person.Key == thread.Author;
        return
        [
            .. files
                .People.Where(p => inside is null || IsAuthor(p) || p.Groups.Any(key => inside.Contains(groups[key].Id)))
                .Select(p => members[p.Key])
                .OrderBy(m => m.PublicId, StringComparer.Ordinal),
        ];
    }
}
