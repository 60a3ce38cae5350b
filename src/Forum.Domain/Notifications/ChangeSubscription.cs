using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Notifications;

public static class ChangeSubscription
{
    /// <summary>Tags can be any words, so their number has a bound; of threads and boards there are only so many.</summary>
    public const int MostTags = 200;

    /// <summary>The member follows or mutes a thing, or with null does neither any more.</summary>
    public static Task<Outcome<Nothing>> Run(ForumDb db, Actor actor, Followable thing, Stance? stance, CancellationToken ct) =>
        db.Write<Outcome<Nothing>>(
            actor,
            async actor =>
            {
                if (await thing.Find(db, actor, ct) is not { } place)
                    return new Outcome<Nothing>.NotFound();
                if (actor.MemberId is not { } memberId)
                    return Denial.SignInFirst;
                var present = await place.Of(db.Subscriptions).SingleOrDefaultAsync(s => s.MemberId == memberId, ct);
                if (stance is not { } wanted)
                    await place.Of(db.Subscriptions).Where(s => s.MemberId == memberId).ExecuteDeleteAsync(ct);
                else if (present is not null)
                    present.Take(wanted, db.Now);
                else if (place.Tag is not null && await db.Subscriptions.CountAsync(s => s.MemberId == memberId && s.Tag != null, ct) >= MostTags)
                    return new Problem("Tag", ProblemKind.TooManyTags, MostTags);
                else
                    db.Add(place.By(memberId, wanted, db.Now));
                if (stance == Stance.Mute)
                    await ReadNotices.Note(place.Told(db, memberId), db.Now, ct);
                return default(Nothing);
            },
            ct
        );
}
