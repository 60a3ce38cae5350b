namespace Forum.Web.Theming;

/// <summary>Where themes are and what the site adds to them.</summary>
/// <param name="Folders">Folders of themes, each a folder; one that does not exist is empty. Of two themes of one name the later folder's is used.</param>
/// <param name="AccentHue">The site's accent, 0 to 359 degrees in OKLCH; null keeps the theme's own. Asked at every use.</param>
public sealed record ThemingSettings(IReadOnlyList<string> Folders, Func<int?> AccentHue);
