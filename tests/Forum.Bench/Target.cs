using Forum.Bench.Data;
using Forum.Bench.Load;
using Forum.Bench.Servers;
using Forum.Web.Pages.Shared;

namespace Forum.Bench;

/// <summary>One page of one server, as one kind of visitor asks for it.</summary>
internal sealed record Target(string Name, TargetKind Kind, ServerProcess Server, byte[] Request)
{
    public bool IsGuests => Kind is TargetKind.GuestThread or TargetKind.GuestList;

    public static IReadOnlyList<Target> All(BenchData data, ServerProcess floor, ServerProcess forum)
    {
        var thread = Address.Thread(data.ThreadId, data.ThreadTitle);
        return
        [
            new("floor A: 40 KB lying ready", TargetKind.Fixed, floor, Requests.Get(FloorServer.FixedPath)),
            new("floor B: 20 posts by hand", TargetKind.ByHand, floor, Requests.Get(FloorServer.HandPath)),
            new("thread, guest", TargetKind.GuestThread, forum, Requests.Get(thread)),
            new("thread, guest, brotli", TargetKind.GuestList, forum, Requests.Get(thread, encoding: "br")),
            new("home, guest", TargetKind.GuestList, forum, Requests.Get("/")),
            new("board, guest", TargetKind.GuestList, forum, Requests.Get(Address.Board(data.BoardId, "board"))),
            // Last: what members read is written down some seconds later, and must not fall into a guest's run.
            new("thread, member", TargetKind.MemberThread, forum, Requests.Get(thread, session: data.MemberToken)),
        ];
    }
}

internal enum TargetKind
{
    Fixed,
    ByHand,
    GuestThread,
    GuestList,
    MemberThread,
}
