using System.Runtime.CompilerServices;
using Forum.Domain.Notifications;
using Forum.Domain.Notifications.Waiting;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Languages;

namespace Forum.Web.Http;

/// <summary>
/// The number beside the bell: unread notices, and what waits for the member. It is counted once for each reading of an actor and each commit of
/// anybody: so it costs most members one statement a commit, not one a page, and those who have power over what can wait a few.
/// </summary>
public sealed class NoticeCount(ForumStorage storage)
{
    private readonly ConditionalWeakTable<Actor, Counted> known = [];

    public async Task<int> Of(Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is null)
            return 0;
        // Before the counting: what is committed meanwhile makes the number stale at once.
        var version = storage.Version();
        if (known.TryGetValue(actor, out var counted) && counted.Version == version)
            return counted.Number;
        using var db = storage.Open();
        var number = await UnreadNotices.Count(db, actor, ct) + (await WaitingReader.Read(db, actor, ct)).Count;
        known.AddOrUpdate(actor, new Counted(version, number));
        return number;
    }

    /// <summary>"7", or "99+".</summary>
    public static string Figure(Texts texts, int number) =>
        number > UnreadNotices.Most ? texts.Number(UnreadNotices.Most) + "+" : texts.Number(number);

    /// <summary>"Notices, 7 unread or waiting", as a screen reader says it.</summary>
    public static string Words(Texts texts, int number) =>
        number > UnreadNotices.Most ? texts["notices.bellMany", ("count", UnreadNotices.Most)] : texts.Count("notices.bell", number);

    private sealed record Counted(long Version, int Number);
}
