using Forum.Domain.Members;

namespace Forum.Web.Pages.Account;

/// <summary>Empty leaves it to the browser and the site. A guest chooses a language and a theme only.</summary>
public sealed record PreferencesForm(
    string? Language,
    string? Theme,
    string? TimeZone,
    int PostsPerPage,
    bool ShowsActivity,
    bool ShowsGroups,
    bool ShowsEmail,
    bool Unlisted
)
{
    public static PreferencesForm Of(Preferences chosen) =>
        new(
            chosen.Language,
            chosen.Theme,
            chosen.TimeZone,
            chosen.PostsPerPage,
            chosen.Shows.HasFlag(ProfileParts.Activity),
            chosen.Shows.HasFlag(ProfileParts.Groups),
            chosen.Shows.HasFlag(ProfileParts.Email),
            chosen.Shows.HasFlag(ProfileParts.Unlisted)
        );

    public Preferences Chosen() => new(Language, Theme, TimeZone, PostsPerPage, Shows);

    private ProfileParts Shows =>
        (ShowsActivity ? ProfileParts.Activity : ProfileParts.None)
        | (ShowsGroups ? ProfileParts.Groups : ProfileParts.None)
        | (ShowsEmail ? ProfileParts.Email : ProfileParts.None)
        | (Unlisted ? ProfileParts.Unlisted : ProfileParts.None);
}
