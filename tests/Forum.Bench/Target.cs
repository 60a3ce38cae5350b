using Forum.Bench.Data;
using Forum.Bench.Load;
using Forum.Bench.Servers;
using Forum.Web.Pages.Shared;

namespace Forum.Bench;

/// <summary>One page of one server, as one kind of visitor asks for it; or a reply that is written.</summary>
/// <param name="Forum">Whose database its server works on.</param>
internal sealed record Target(string Name, TargetKind Kind, BenchForum Forum, ServerProcess Server, IReadOnlyList<Asking> Asked)
{
    private const int WritingConnections = 4;

    public bool IsGuests =>
        Kind is TargetKind.GuestKept or TargetKind.GuestThread or TargetKind.GuestLastPage or TargetKind.GuestBoard or TargetKind.GuestHome;

    public bool IsMembers => Kind is TargetKind.MemberThread or TargetKind.PlainThread or TargetKind.DeputyThread or TargetKind.MemberHome;

    public bool IsPage => IsGuests || IsMembers;

    public int Connections(Options options) => Kind == TargetKind.Reply ? WritingConnections : options.Connections;

    public static IEnumerable<Target> OfFloor(BenchForum forum, ServerProcess floor) =>
        [
            new("floor A: 40 KB lying ready", TargetKind.Fixed, forum, floor, [new(Requests.Get(FloorServer.FixedPath))]),
            new("floor B: 20 posts by hand", TargetKind.ByHand, forum, floor, [new(Requests.Get(FloorServer.HandPath))]),
        ];

    /// <summary>
    /// A guest's page that was made since the last commit is kept; an address that nobody has asked for yet shows what making it costs, which
    /// is also what every member's page costs.
    /// </summary>
    public static async Task<IReadOnlyList<Target>> OfForum(BenchForum forum, ServerProcess server)
    {
        var thread = Address.Thread(forum.Thread.Id, LongThread.Title);
        var board = Address.Board(forum.Thread.BoardId, "board");
        Target Page(string what, TargetKind kind, string path, string? session = null, string? encoding = null) =>
            new($"{forum.Name}: {what}", kind, forum, server, [new(Requests.Get(path, encoding, session))]);
        string Anew(string path, string before = "?") => $"{path}{before}n={Asking.Counter}";
        var replies = await Task.WhenAll(
            forum.Writers.Select((writer, i) => Requests.Reply(server.Address, forum.Thread.Id, writer, PostTexts.Of(i)))
        );
        return
        [
            Page("thread, kept", TargetKind.GuestKept, thread),
            Page("thread, kept, brotli", TargetKind.GuestKept, thread, encoding: "br"),
            Page("thread, guest", TargetKind.GuestThread, Anew(thread)),
            Page("thread, last page", TargetKind.GuestLastPage, Anew($"{thread}?page={LongThread.LastPage}", "&")),
            Page("board, guest", TargetKind.GuestBoard, Anew(board)),
            Page("home, guest", TargetKind.GuestHome, Anew("/")),
            // Behind the guests': what members read is written down some seconds later, and must not fall into a guest's run.
            Page("thread, member", TargetKind.MemberThread, thread, forum.Writers[0]),
            Page("thread, another member", TargetKind.PlainThread, thread, forum.Writers[LongThread.Plain]),
            Page("thread, 50 grants", TargetKind.DeputyThread, thread, forum.Writers[LongThread.Deputy]),
            Page("home, member", TargetKind.MemberHome, "/", forum.Writers[0]),
            new($"{forum.Name}: reply", TargetKind.Reply, forum, server, [.. replies.Select(reply => new Asking(reply, 302))]),
        ];
    }
}

internal enum TargetKind
{
    Fixed,
    ByHand,
    GuestKept,
    GuestThread,
    GuestLastPage,
    GuestBoard,
    GuestHome,
    MemberThread,
    PlainThread,
    DeputyThread,
    MemberHome,
    Reply,
}
