using Forum.Domain.Delegation;

namespace Forum.Web.Pages.Powers;

/// <summary>The part of a form that asks for a place.</summary>
/// <param name="Others">Places to choose that are neither the site nor a section or board: a grant's own thread or tag.</param>
public sealed record PlaceFields(PlaceChoices Choices, IReadOnlyList<ScopeLine> Others, TypedPlace Typed);
