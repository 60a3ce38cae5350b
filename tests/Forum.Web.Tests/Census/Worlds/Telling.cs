using Forum.Domain.Badges.Rules;
using Forum.Domain.Notifications;
using Forum.Domain.Storage;

namespace Forum.Web.Tests.Census.Worlds;

public static class Telling
{
    /// <summary>Everything that stands in the outbox, however much it is, and all whose badges are to be looked at. How much there was is nobody's business: a twin has more of it.</summary>
    public static async Task<string> All(ForumDb db)
    {
        while (await DeliverNotices.Run(db, default) > 0) { }
        while (await JudgeMembers.Run(db, default) > 0) { }
        return "told";
    }
}
