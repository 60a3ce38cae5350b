namespace Forum.Browser.Tests.Pages;

/// <summary>Pictures of every kind of page in the default theme, for looking at: FORUM_TEST_PICTURES names the folder that they go to.</summary>
internal static class Picture
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FORUM_TEST_PICTURES");

    public static async Task Take(Visitor visitor, PageKind kind, Look look)
    {
        if (Folder is null || look.Theme != "default")
            return;
        var name = $"{kind.Name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}-{look.Width}-{look.Scheme}.png";
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name.ToLowerInvariant()), FullPage = true });
    }
}
