using System.Globalization;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Moderation;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>A small community that comes from elsewhere onto a board: its people, threads, answers and comments, and where those stood.</summary>
public static class Elsewhere
{
    /// <summary>Goes by this name on a hidden board, and by none in public.</summary>
    public const string Hidden = "Xenia";

    private const string Comment = "Under *it*.";

    /// <param name="name">Begins the names of what is made: "open" gives "open0 thread", "open0 post", "open0 member", "open1 thread"…</param>
    /// <param name="people">By name; who is known from a hidden board alone takes no name from anybody.</param>
    /// <param name="first">The number of the first question at the source.</param>
    public static void Arrive(Chronicle c, string name, string board, IReadOnlyList<string> people, int first, bool hidden = false) =>
        c.Write(w =>
            w.Do(db =>
                db.Write(
                    async () =>
                    {
                        var members = new List<Member>();
                        foreach (var person in people)
                            members.Add(await Member(db, person, hidden));
                        foreach (var i in Enumerable.Range(0, people.Count))
                            await Thread(w, db, $"{name}{i}", await db.Boards.SingleAsync(b => b.PublicId == w[board]), members, i, first + i);
                        await Consequences(db, w[board]);
                        return "arrived";
                    },
                    default
                )
            )
        );

    /// <summary>What the owner and the command line do about those people.</summary>
    public static void Claims(Chronicle c, string who, string member) =>
        c.Write(w => w.Do(typeof(IssueClaimLink), who, (db, a) => IssueClaimLink.Run(db, a, w.Id(member) ?? "", "It is them.", default)));

    /// <summary>By the command line, which knows everybody.</summary>
    public static void Sanctions(Chronicle c, string member)
    {
        c.Write(w => w.Do(typeof(WarnMember), "", (db, a) => WarnMember.Run(db, a, w[member], new WarningForm("Loud.", "Softer."), default)));
        c.Write(w => w.Do(typeof(SilenceMember), "", (db, a) => SilenceMember.Run(db, a, w[member], 3, "Shouted.", default)));
        c.Write(w => w.Do(typeof(LiftSanction), "", (db, a) => LiftSanction.Run(db, a, w[member], SanctionKind.Silence, "No.", default)));
        c.Write(w => w.Do(typeof(SuspendMember), "", (db, a) => SuspendMember.Run(db, a, w[member], null, "Spam.", default)));
    }

    private static async Task<Member> Member(ForumDb db, string name, bool hidden)
    {
        var id = db.Entropy.Id();
        var member = new Member(id, name, hidden ? "import:" + id : MemberName.Fold(name), db.Now.AddYears(-3));
        db.Add(member);
        await db.Save(default);
        await db
            .Members.Where(m => m.Id == member.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported).SetProperty(m => m.SourceName, name + " of old"));
        return member;
    }

    private static async Task Thread(World w, ForumDb db, string name, Domain.Boards.Board board, List<Member> members, int i, int number)
    {
        var (author, other, at) = (members[i], members[(i + 1) % members.Count], db.Now.AddYears(-2).AddDays(number));
        var title = string.Create(CultureInfo.InvariantCulture, $"Question {number} from elsewhere");
        var thread = new Domain.Threads.Thread(
            db.Entropy.Id(),
            board,
            Domain.Boards.ThreadFormats.Question,
            title,
            "en",
            author.Id,
            at,
            PostState.Visible
        );
        var opening = Post(db, thread, author, at);
        thread.Append(opening);
        var answer = Post(db, thread, other, at.AddHours(1));
        thread.Append(answer);
        var comment = Post(db, thread, author, at.AddHours(2));
        comment.CommentOn(answer);
        await db.Save(default);
        var words = string.Create(CultureInfo.InvariantCulture, $"{number}");
        db.Add(new OldAddress("/questions/" + words) { ThreadId = thread.Id });
        db.Add(new OldAddress("/a/" + words) { PostId = answer.Id });
        db.Add(new OldAddress("/users/" + words) { MemberId = author.Id });
        await db.Save(default);
        await SearchIndex.Whole(db, thread.Id, default);
        w.Call(thread.PublicId, name + " thread");
        w.Call(answer.PublicId, name + " post");
        w.Call(author.PublicId, name + " member");
        w.Call(words, name + " address");
    }

    private static Post Post(ForumDb db, Domain.Threads.Thread thread, Member author, DateTime at)
    {
        var post = new Post(db.Entropy.Id(), thread, author.Id, db.Entropy.Id(), at, PostState.Visible);
        post.Write(new Revision(1, Comment, author.Id, at), Markdown.Render(Comment).Html!, Markdown.PipelineVersion);
        db.Add(post);
        return post;
    }

    private static async Task Consequences(ForumDb db, string board) =>
        await Recount.Board(db, await db.Boards.Where(b => b.PublicId == board).Select(b => b.Id).SingleAsync(), default);
}
