using Forum.Domain.Boards;
using Forum.Domain.Notifications;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>What is written on the board where testers see all threads and others those that they started.</summary>
public static class Desk
{
    /// <summary>What the visitors have there themselves, with an answer to each: both twins have it.</summary>
    public static void Ask(Chronicle c)
    {
        var traffic = new Traffic(c, [Cast.Desk], ["Mira"], ["Ivan"]);
        foreach (var visitor in new[] { "Mira", "Nadia", "Felix", "Silas", Cast.Moderator, Cast.Owner })
            traffic.Write("Ada", traffic.Start(visitor, Cast.Desk, ThreadFormats.Question), $"We look into it, @{visitor}.");
        foreach (var visitor in new[] { "Mira", "Felix", Cast.Owner })
            new Interests(c).Subscribe(visitor, FollowableKind.Board, Cast.Desk, Stance.Follow);
    }

    /// <summary>What others have there, testers and whoever isn't one; moderators move it to and from a board that is hidden whole.</summary>
    /// <returns>The traffic there.</returns>
    public static Traffic OfOthers(Chronicle c, int size)
    {
        var traffic = new Traffic(c, [Cast.Desk, "Workshop"], ["Ole", "Ada", "Ben", "Cleo", "Ivan"], ["Ivan"]) { Tags = ["log", "vpn", "invoice"] };
        traffic.Tour();
        var thread = traffic.Start("Ole", Cast.Desk, ThreadFormats.Question);
        traffic.Write("Ben", thread, "Did @Mira, @Felix and @Odile see this?");
        traffic.Go(size);
        Elsewhere.Arrive(c, "desk", Cast.Desk, [Elsewhere.Hidden], 201, hidden: true);
        return traffic;
    }
}
