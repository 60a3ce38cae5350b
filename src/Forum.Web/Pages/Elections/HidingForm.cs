namespace Forum.Web.Pages.Elections;

/// <summary>The form by which words in an election are taken out of sight, or shown again.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Words">What names them: the form's hidden fields.</param>
/// <param name="Key">Tells it from others like it on the page.</param>
/// <param name="IsRefused">It was sent, and something is wrong with it: of several forms, it has the error's anchor.</param>
/// <param name="Reason">As it was typed.</param>
public sealed record HidingForm(
    string Action,
    IReadOnlyList<(string Name, string Value)> Words,
    string Key,
    bool IsHidden,
    bool IsRefused,
    string? Reason
);
