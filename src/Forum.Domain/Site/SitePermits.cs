using Forum.Domain.Powers;

namespace Forum.Domain.Site;

public static class SitePermits
{
    public static Decision Change(Actor actor, DateTime now) => Authority.Decide(actor, Power.ChangeSite, Place.Site, now);
}
