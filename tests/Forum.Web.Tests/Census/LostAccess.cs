using Forum.Domain;
using Forum.Domain.Audiences;
using Forum.Domain.Boards;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Forum.Web.Tests.Census.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census;

/// <summary>A way in which somebody who saw a thing stops seeing it; nothing of it may reach them from the next request on.</summary>
/// <param name="Who">The visitor who saw it before.</param>
/// <param name="IsOpen">Whether it was for everybody before; else for the testers.</param>
internal sealed record LostAccess(string How, Kind Who, bool IsOpen, Func<Village, ForumDb, Task> Happen)
{
    /// <summary>A word that stands in the title, the text and the answer of the thread that gets out of sight.</summary>
    private const string Word = "Xylograph";

    /// <summary>Where the thread stands before.</summary>
    public string Board { get; init; } = IsOpen ? "Talk" : "Workshop";

    public static readonly IReadOnlyList<LostAccess> All =
    [
        new(
            "they are taken out of the group",
            Kind.Insider,
            false,
            async (v, db) => Done(await RemoveFromGroup.Run(db, await Operator(db), v.World[Cast.Testers], v.World["Ines"], "", default))
        ),
        new(
            "they are suspended",
            Kind.Insider,
            false,
            async (v, db) => Done(await SuspendMember.Run(db, await Operator(db), v.World["Ines"], 3, "Sold badges.", default))
        ),
        new(
            "their membership ends by itself",
            Kind.Insider,
            false,
            async (v, db) =>
            {
                Done(await AddToGroup.Run(db, await Operator(db), v.World[Cast.Testers], "Ines", db.Now.AddMinutes(5), "", default));
                v.World.Host.Clock.Pass(TimeSpan.FromMinutes(6));
            }
        ),
        new(
            "their group has another agreement",
            Kind.Insider,
            false,
            async (v, db) =>
                Done(
                    await ChangeGroupEntry.Run(
                        db,
                        await Operator(db),
                        v.World[Cast.Testers],
                        new EntryForm("Closed", "", 0, "Tell nobody.", 0),
                        default
                    )
                )
        ),
        new(
            "the board is for another group now",
            Kind.Insider,
            false,
            async (v, db) => Done(await ChangeBoard.Run(db, await Operator(db), v.World["Workshop"], For(v, "Workshop", Cast.Council), default))
        ),
        new(
            "the thread moves to a hidden board",
            Kind.Member,
            true,
            async (v, db) => Done(await MoveThread.Run(db, await Operator(db), v.World["lost"], v.World["Workshop"], "For testers.", default))
        ),
        new(
            "the thread moves to a board of own threads",
            Kind.Member,
            true,
            async (v, db) => Done(await MoveThread.Run(db, await Operator(db), v.World["lost"], v.World[Cast.Desk], "It has a number.", default))
        ),
        new(
            "the board becomes one of own threads",
            Kind.Moderator,
            true,
            async (v, db) =>
            {
                var form = For(v, "Talk", Cast.Testers) with { Audience = AudienceKind.Everyone, OwnOnly = true };
                Done(await ChangeBoard.Run(db, await Operator(db), v.World["Talk"], form with { ReviewerIds = form.GroupIds }, default));
            }
        ),
        new(
            "they review no longer",
            Kind.Insider,
            false,
            async (v, db) => Done(await RemoveFromGroup.Run(db, await Operator(db), v.World[Cast.Testers], v.World["Ines"], "", default))
        )
        {
            Board = Cast.Desk,
        },
        new(
            "another group reviews",
            Kind.Insider,
            false,
            async (v, db) =>
            {
                var form = Cast.OwnForm(v.World, AudienceKind.Everyone) with { ReviewerIds = [v.World[Cast.Council]] };
                Done(await ChangeBoard.Run(db, await Operator(db), v.World[Cast.Desk], form, default));
            }
        )
        {
            Board = Cast.Desk,
        },
        new(
            "the board becomes hidden",
            Kind.Owner,
            true,
            async (v, db) => Done(await ChangeBoard.Run(db, await Operator(db), v.World["Talk"], For(v, "Talk", Cast.Testers), default))
        ),
    ];

    /// <summary>Where the visitor still finds it afterwards.</summary>
    public async Task<(IReadOnlyList<string> Before, IReadOnlyList<string> After)> Try(Village village)
    {
        var (host, board) = (village.World.Host, village.World[Board]);
        var thread = await Start(host, village, board);
        var reply = await host.Do("reply", host.Clock.GetUtcNow(), async db => Value(await Reply(village, db, thread)));
        village.World.Call(thread, "lost");
        await host.Do("drafts", host.Clock.GetUtcNow(), db => Drafted(village, db, board, thread, reply));
        string[] words = [Word, thread, reply];
        var visitor = village.Visitors.Single(v => v.Kind == Who);
        await Care(host, village, Cast.Names[Who], thread, reply);
        var before = await Sweep.For(host, village.Scene, visitor, words);
        await host.Do("lose", host.Clock.GetUtcNow(), db => Happened(village, db));
        return (before, await Sweep.For(host, village.Scene, visitor, words));
    }

    /// <summary>Their own words stay theirs; the post's are not.</summary>
    private async Task<bool> Drafted(Village village, ForumDb db, string board, string thread, string reply)
    {
        var actor = await Member(village, db, Cast.Names[Who]);
        Done(await SaveDraft.Run(db, actor, DraftKind.Reply, thread, new DraftForm("Words of my own"), default));
        Done(await SaveDraft.Run(db, actor, DraftKind.Thread, board, new DraftForm("More words of my own"), default));
        Done(await SaveDraft.Run(db, actor, DraftKind.Edit, reply, new DraftForm($"I have a {Word} too, or two."), default));
        return true;
    }

    /// <summary>The visitor follows the thread, bookmarks the reply, writes there themselves if they may, and is told of an answer.</summary>
    private static Task<bool> Care(CensusHost host, Village village, string name, string thread, string reply) =>
        host.Do(
            "care",
            host.Clock.GetUtcNow(),
            async db =>
            {
                var visitor = await Member(village, db, name);
                await ChangeSubscription.Run(db, visitor, new Followable(FollowableKind.Thread, thread), Stance.Follow, default);
                await AddBookmark.Run(db, visitor, reply, $"The {Word} of my dreams", default);
                await WriteReply.Run(db, visitor, thread, new ReplyForm("Me too.", null, false, null), default);
                var ben = await Member(village, db, "Ben");
                await WriteReply.Run(db, ben, thread, new ReplyForm($"So, @{name}?", null, false, null), default);
                await Telling.All(db);
                return true;
            }
        );

    private async Task<bool> Happened(Village village, ForumDb db)
    {
        await Happen(village, db);
        return true;
    }

    private static Task<string> Start(CensusHost host, Village village, string board) =>
        host.Do(
            "start",
            host.Clock.GetUtcNow(),
            async db =>
            {
                var form = new ThreadForm($"About {Word}", "log", $"The {Word} is here.", ThreadFormats.Question, "en", null);
                return Value(await StartThread.Run(db, await Member(village, db, "Ada"), board, form, default));
            }
        );

    private static async Task<Outcome<string>> Reply(Village village, ForumDb db, string thread) =>
        await WriteReply.Run(db, await Member(village, db, "Ben"), thread, new ReplyForm($"I have a {Word} too.", null, false, null), default);

    private static async Task<Actor> Member(Village village, ForumDb db, string name)
    {
        var id = village.World[name];
        return await ActorReader.OfMember(db, await db.Members.Where(m => m.PublicId == id).Select(m => m.Id).SingleAsync(), default);
    }

    private static BoardForm For(Village v, string name, string group) => Cast.Form(v.World, name, "makers", AudienceKind.Groups, group);

    private static Task<Actor> Operator(ForumDb db) => ActorReader.Operator(db, default);

    private static T Value<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    private static void Done<T>(Outcome<T> outcome) => Value(outcome);
}
