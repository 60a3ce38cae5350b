namespace Forum.Web.Commands;

/// <summary>One setting as somebody wrote it.</summary>
/// <param name="Values">Several where it is a list.</param>
/// <param name="From">What to call it when something is wrong with it: the flag, the variable, or the key and its file.</param>
public sealed record Setting(string Name, IReadOnlyList<string> Values, string From)
{
    public static readonly IReadOnlyList<string> Names =
    [
        nameof(ServeSettings.Data),
        nameof(ServeSettings.Urls),
        nameof(ServeSettings.PublicAddress),
        nameof(ServeSettings.Proxies),
        nameof(ServeSettings.InsecureHttp),
    ];

    /// <summary>The setting's own spelling of a name written in any case, with or without underscores; null for one that there is not.</summary>
    public static string? Known(string name) =>
        Names.FirstOrDefault(n => n.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    /// <summary>The one value.</summary>
    /// <exception cref="SettingsRefusedException">There is none, or there are several.</exception>
    public string One() => Values is [var value] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : throw Wrong("must have one value.");

    public SettingsRefusedException Wrong(string why) => new($"{From} {why}");
}
