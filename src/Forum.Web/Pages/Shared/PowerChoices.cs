using Forum.Domain.Powers;

namespace Forum.Web.Pages.Shared;

/// <summary>Powers to tick in a form.</summary>
/// <param name="Chosen">Names of powers, as they were sent.</param>
public sealed record PowerChoices(IReadOnlyCollection<Power> Offered, IReadOnlyCollection<string> Chosen);
