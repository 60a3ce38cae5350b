using System.Runtime.CompilerServices;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Web.Languages;

namespace Forum.Web.Http;

/// <summary>
/// The number beside the bell. It is counted once for each reading of an actor, which <see cref="ActorLoader"/> does anew after every commit: so
/// it costs one statement a commit, not one a page.
/// </summary>
public sealed class NoticeCount(ForumStorage storage)
{
    private readonly ConditionalWeakTable<Actor, Counted> known = [];

    public async Task<int> Of(Actor actor, CancellationToken ct)
    {
        if (actor.MemberId is null)
            return 0;
        if (known.TryGetValue(actor, out var counted))
            return counted.Number;
        using var db = storage.Open();
        var number = await UnreadNotices.Count(db, actor, ct);
        known.AddOrUpdate(actor, new Counted(number));
        return number;
    }

    /// <summary>"7", or "99+".</summary>
    public static string Figure(Texts texts, int number) =>
        number > UnreadNotices.Most ? texts.Number(UnreadNotices.Most) + "+" : texts.Number(number);

    /// <summary>"Notices, 7 unread", as a screen reader says it.</summary>
    public static string Words(Texts texts, int number) =>
        number > UnreadNotices.Most ? texts["notices.bellMany", ("count", UnreadNotices.Most)] : texts.Count("notices.bell", number);

    private sealed record Counted(int Number);
}
