using System.Reflection;

namespace Forum.Web.Languages;

/// <summary>All languages that the program speaks, read once from the files built into it.</summary>
public sealed class Catalogue
{
    private const string Folder = "languages/";
    private readonly Dictionary<string, Texts> _byCode;

    public Catalogue()
    {
        var assembly = typeof(Catalogue).Assembly;
        All =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ];
        _byCode = All.ToDictionary(texts => texts.Code);
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<Texts> All { get; }

    /// <summary>The exact code; null for a language that the program does not speak.</summary>
    public Texts? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    private static Texts Read(Assembly assembly, string name)
    {
        using var file = assembly.GetManifestResourceStream(name)!;
        return new Texts(Path.GetFileNameWithoutExtension(name), LanguageFile.Parse(file));
    }
}
