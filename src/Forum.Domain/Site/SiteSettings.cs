namespace Forum.Domain.Site;

/// <summary>What the site is called and how it welcomes; one row.</summary>
public sealed class SiteSettings
{
    public const int NameLimit = 60;
    public const int TaglineLimit = 160;
    public const int WelcomeLimit = 5_000;
    public const int ReasonsLimit = 3_000;

    private SiteSettings() { }

    public long Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Tagline { get; private set; } = "";
    public string Welcome { get; private set; } = "";
    public string WelcomeHtml { get; private set; } = "";

    /// <summary>The accent's hue in OKLCH, 0 to 359 degrees; themes compute their colours from it.</summary>
    public int AccentHue { get; private set; }
    public string Theme { get; private set; } = "default";

    /// <summary>The interface language where neither the visitor nor the browser says one (BCP 47).</summary>
    public string Language { get; private set; } = "en";
    public bool RegistrationOpen { get; private set; }

    /// <summary>Whether a newcomer's first post waits for approval.</summary>
    public bool ApproveFirstPost { get; private set; }

    /// <summary>Reasons that are offered to whoever acts by power, one a line.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>A site filled with an invented community says so on every page.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Changes with the logo, so that its address does; empty where there is none.</summary>
    public string LogoVersion { get; private set; } = "";

    /// <summary>Keys everything that the site signs without a table: registration times, address hashes. Never leaves the server.</summary>
    public string Secret { get; private set; } = "";

    internal void Change(SiteForm form, string welcomeHtml)
    {
        (Name, Tagline, Welcome, WelcomeHtml) = (form.Name!.Trim(), form.Tagline?.Trim() ?? "", form.Welcome?.Trim() ?? "", welcomeHtml);
        (AccentHue, Theme, Language) = (form.AccentHue, form.Theme, form.Language);
        (RegistrationOpen, ApproveFirstPost) = (form.RegistrationOpen, form.ApproveFirstPost);
        Reasons = string.Join('\n', ReasonLines(form.Reasons));
    }

    /// <summary>The distinct reasons of a text, in their order.</summary>
    public static IReadOnlyList<string> ReasonLines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    internal void ShowLogo(string version) => LogoVersion = version;

    internal void Demonstrate() => IsDemonstration = true;

    internal void Keep(string secret) => Secret = secret;
}

public sealed record SiteForm(
    string? Name,
    string? Tagline,
    string? Welcome,
    int AccentHue,
    string Theme,
    string Language,
    bool RegistrationOpen,
    bool ApproveFirstPost,
    string? Reasons = null
);
