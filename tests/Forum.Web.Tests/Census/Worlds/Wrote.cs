using Forum.Domain.Boards;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>What members' own pages could betray: an accepted answer that was hidden later, a vote on a board that its giver no longer sees.</summary>
public static class Wrote
{
    public const string Answerer = "Ole";

    /// <summary>Somebody with posts that wait for approval, where a world has such.</summary>
    public const string Waiting = "Hanna";

    public static void Openly(Chronicle c)
    {
        var traffic = new Traffic(c, [], [], []);
        var answer = traffic.Reply(Answerer, traffic.Start("Mira", "Talk", ThreadFormats.Question));
        c.Write(w => w.Do(typeof(AcceptAnswer), "Mira", (db, a) => AcceptAnswer.Run(db, a, w.Id(answer) ?? "", true, default)));
        c.Write(w => w.Do(typeof(HidePost), Cast.Moderator, (db, a) => HidePost.Run(db, a, w.Id(answer) ?? "", "It was rude.", default)));
    }

    public static void Secretly(Chronicle c)
    {
        var traffic = new Traffic(c, [], [], []);
        var answer = traffic.Reply("Ben", traffic.Start("Ada", "Workshop", ThreadFormats.Question));
        c.Write(w => w.Do(typeof(VoteForPost), "Felix", (db, a) => VoteForPost.Run(db, a, w.Id(answer) ?? "", true, default)));
    }
}
