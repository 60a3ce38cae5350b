using Forum.Domain.Notifications;

namespace Forum.Web.Pages.Shared;

/// <summary>What the follow and mute buttons of a thing need to know.</summary>
/// <param name="Back">The page that they stand on.</param>
public sealed record FollowButtons(Followable Thing, Stance? Stance, string Back);
