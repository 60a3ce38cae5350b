using Forum.Domain.Notifications;
using Forum.Domain.Storage;

namespace Forum.Web.Tests.Census.Worlds;

public static class Telling
{
    /// <summary>Everything that stands in the outbox, however much it is. How much there was is nobody's business: a twin has more of it.</summary>
    public static async Task<string> All(ForumDb db)
    {
        while (await DeliverNotices.Run(db, default) > 0) { }
        return "told";
    }
}
