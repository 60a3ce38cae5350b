using Microsoft.Extensions.Primitives;

namespace Forum.Web.Http;

/// <summary>
/// Chooses what of a posted form is given back. By convention a field whose name begins with an underscore belongs to the page
/// (a revision, an idempotency key) and stays hidden; everything else was typed by a person and is shown.
/// </summary>
public static class KeptFieldsReader
{
    /// <summary>No form of the site has as many.</summary>
    public const int MostFields = 100;

    /// <summary>Characters of names and values together: several posts of the greatest length.</summary>
    public const int MostCharacters = 300_000;

    public static KeptFields Read(IFormCollection form)
    {
        var kept = new List<KeptField>();
        var left = MostCharacters;
        foreach (var field in form.Where(field => field.Key != FormTokens.FieldName).SelectMany(Split))
        {
            left -= field.Name.Length + field.Value.Length;
            if (left < 0 || kept.Count == MostFields)
                return new KeptFields(kept, form.Files.Count > 0, IsCut: true);
            kept.Add(field);
        }
        return new KeptFields(kept, form.Files.Count > 0, IsCut: false);
    }

    private static IEnumerable<KeptField> Split(KeyValuePair<string, StringValues> field)
    {
        var kind = KindOf(field.Key);
        return field.Value.Select(value => new KeptField(field.Key, Kept(value ?? "", kind), kind));
    }

    /// <summary>A browser sends CR LF for a line's end and makes it again from LF; in a page each of the two would take five bytes.</summary>
    private static string Kept(string value, KeptFieldKind kind) =>
        kind switch
        {
            KeptFieldKind.Password => "",
            KeptFieldKind.Text => value.Replace("\r\n", "\n", StringComparison.Ordinal),
            _ => value,
        };

    private static KeptFieldKind KindOf(string name) =>
        IsSecret(name) ? KeptFieldKind.Password
        : name.StartsWith('_') ? KeptFieldKind.Hidden
        : KeptFieldKind.Text;

    /// <summary>By the last part of a name: the reason for a password link ("PasswordLink.Reason") is none.</summary>
    private static bool IsSecret(string name) => IsSecretWord(name[(name.LastIndexOf('.') + 1)..]);

    private static bool IsSecretWord(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase)
        || name.Contains("secret", StringComparison.OrdinalIgnoreCase)
        || name.Contains("token", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("code", StringComparison.OrdinalIgnoreCase);
}
