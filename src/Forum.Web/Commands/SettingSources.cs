using System.Text.Json;

namespace Forum.Web.Commands;

/// <summary>Finds the settings where operators put them. The later source wins: the program's appsettings.json, the data folder's, the environment, flags.</summary>
public static class SettingSources
{
    public const string FileName = "appsettings.json";
    public const string Section = "Forum";

    private const string Prefix = "FORUM_";

    /// <summary>Begins what the program's own tests are told, and is nothing to the program.</summary>
    private const string OfTests = "FORUM_TEST_";

    /// <summary>What the web host reads from the same files beside our section.</summary>
    private static readonly string[] OfHost = ["Logging", "Kestrel:Certificates"];

    /// <exception cref="SettingsRefusedException">A name that there is not, or a file that can't be read.</exception>
    public static IReadOnlyDictionary<string, Setting> Read(Shell shell, IReadOnlyDictionary<string, IReadOnlyList<string>> flags)
    {
        var outer = ByName([.. InFile(Path.Combine(shell.ProgramFolder, FileName)), .. InEnvironment(shell), .. OnCommandLine(flags)]);
        if (!outer.TryGetValue(nameof(ServeSettings.Data), out var data))
            data = new Setting(nameof(ServeSettings.Data), [new ServeSettings().Data], "The default");
        var inner = InFile(Path.Combine(data.One(), FileName)).ToList();
        if (inner.Find(s => s.Name == data.Name) is { } circular)
            throw circular.Wrong("can't be set: that file is found by it.");
        return ByName([data, .. InFile(Path.Combine(shell.ProgramFolder, FileName)), .. inner, .. InEnvironment(shell), .. OnCommandLine(flags)]);
    }

    private static Dictionary<string, Setting> ByName(IEnumerable<Setting> settings)
    {
        var byName = new Dictionary<string, Setting>();
        foreach (var setting in settings)
            byName[setting.Name] = setting;
        return byName;
    }

    private static IEnumerable<Setting> OnCommandLine(IReadOnlyDictionary<string, IReadOnlyList<string>> flags) =>
        flags.Select(flag => new Setting(flag.Key, flag.Value, FlagOf(flag.Key)));

    private static string FlagOf(string setting) =>
        setting switch
        {
            nameof(ServeSettings.PublicAddress) => "--public-address",
            nameof(ServeSettings.Proxies) => "--proxy",
            _ => "--" + setting.ToLowerInvariant(),
        };

    private static IEnumerable<Setting> InEnvironment(Shell shell) =>
        shell
            .Variables.Where(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal) && !v.Key.StartsWith(OfTests, StringComparison.Ordinal))
            .Select(v => new Setting(Named(v.Key[Prefix.Length..], v.Key), [v.Value], v.Key));

    private static IEnumerable<Setting> InFile(string path)
    {
        var top = Load(path);
        if (top.AsEnumerable().FirstOrDefault(pair => pair.Value is not null && !Belongs(pair.Key)) is { Key: { } stray })
            throw new SettingsRefusedException($"{stray} in {path} is no setting. Settings stand in the section {Section}: {KnownNames}.");
        return top.GetSection(Section)
            .GetChildren()
            .Select(child => new Setting(Named(child.Key, $"{child.Key} in {path}"), ValuesOf(child), $"{child.Key} in {path}"));
    }

    private static IConfigurationRoot Load(string path)
    {
        if (!File.Exists(path))
            return new ConfigurationBuilder().Build();
        try
        {
            using var file = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(file).Build();
        }
        catch (Exception e) when (e is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsRefusedException($"{path} can't be read: {e.Message}");
        }
    }

    private static List<string> ValuesOf(IConfigurationSection child) =>
        child.Value is { } value ? [value] : [.. child.GetChildren().Select(item => item.Value ?? "")];

    private static bool Belongs(string key) =>
        OfHost.Append(Section).Any(section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase));

    private static string Named(string name, string from) =>
        Setting.Known(name) ?? throw new SettingsRefusedException($"{from} is no setting. There are: {KnownNames}.");

    private static string KnownNames => string.Join(", ", Setting.Names);
}
