using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class ChooseNotices
{
    /// <summary>The member says which kinds of notices they want, and whether they follow what they write in. What was told before stays.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, NoticeChoice choice, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                var settings = await db.NoticeSettings.SingleOrDefaultAsync(s => s.MemberId == memberId, ct);
                if (settings is null)
                    db.Add(settings = new NoticeSettings(memberId));
                settings.Choose(choice.Wanted, choice.FollowsOwn);
                return default(Nothing);
            },
            ct
        );
}

public sealed record NoticeChoice(IReadOnlyCollection<NoticeKind> Wanted, bool FollowsOwn)
{
    public static async Task<Outcome<NoticeChoice>> Read(ForumDb db, Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is not { } me)
            return Denial.SignInFirst;
        var settings = await db.NoticeSettings.SingleOrDefaultAsync(s => s.MemberId == me, ct) ?? new NoticeSettings(me);
        var wanted = Enum.GetValues<NoticeKind>().Where(kind => (settings.Unwanted & NoticeSettings.Bit(kind)) == 0);
        return new NoticeChoice([.. wanted], settings.FollowsOwn);
    }
}
