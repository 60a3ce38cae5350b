using System.Security.Cryptography;
using System.Text;

namespace Forum.Domain.Members.Avatars;

/// <summary>The picture of a member who hasn't any: initials on a pattern of two shapes.</summary>
public static class Avatar
{
    /// <summary>Inside a square of 64; they reach over its edges, because a page may crop it to a circle.</summary>
    private static readonly string[] Patterns =
    [
        """<path fill="L" d="M0 40Q18 26 34 38T64 34V64H0Z"/><path fill="D" d="M0 53Q22 40 42 51T64 50V64H0Z"/>""",
        """<circle fill="L" cx="47" cy="17" r="21"/><path fill="D" d="M0 46Q32 34 64 50V64H0Z"/>""",
        """<circle fill="L" cy="64" r="56"/><circle fill="G" cy="64" r="40"/><circle fill="D" cy="64" r="24"/>""",
        """<path fill="L" d="M32 0A32 32 0 0 0 64 32V0Z"/><path fill="D" d="M0 32A32 32 0 0 1 32 64H0Z"/>""",
        """<path fill="L" d="M0 40L40 0H64V64H0Z"/><path fill="D" d="M26 64L64 26V64Z"/>""",
        """<path fill="L" d="M0 0A64 64 0 0 1 64 64A64 64 0 0 1 0 0Z"/><circle fill="D" cx="64" r="22"/>""",
        """<circle fill="L" cx="16" cy="66" r="38"/><circle fill="D" cx="56" cy="62" r="25"/>""",
        """<circle fill="L" cx="6" cy="32" r="34"/><circle fill="D" cx="70" cy="32" r="26"/>""",
    ];

    /// <summary>
    /// The same picture for the same key and name, always; at most 900 bytes. It names no member and loads nothing, so it can be served
    /// to everybody under a policy without inline styles and scripts. What it shows belongs into the alternative text of the page.
    /// </summary>
    /// <param name="key">The member's public id, which chooses pattern and colours: they stay through a change of name.</param>
    /// <param name="name">Any text.</param>
    public static string Svg(string key, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var palette = Palette.All[hash[0] % Palette.All.Length];
        var (shapes, text) = (Shapes(hash, palette), Text(Initials.Of(name)));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><path fill="{palette.Ground}" d="M0 0H64V64H0Z"/>{shapes}{text}</svg>
            """;
    }

    private static string Shapes(byte[] hash, Palette palette)
    {
        var turned = hash[3] % 2 == 0 ? palette : palette with { Light = palette.Dark, Dark = palette.Light };
        var shapes = Patterns[hash[1] % Patterns.Length]
            .Replace("\"L\"", $"\"{turned.Light}\"", StringComparison.Ordinal)
            .Replace("\"D\"", $"\"{turned.Dark}\"", StringComparison.Ordinal)
            .Replace("\"G\"", $"\"{turned.Ground}\"", StringComparison.Ordinal);
        return $"""<g transform="rotate({hash[2] % 4 * 90} 32 32)">{shapes}</g>""";
    }

    private static string Text(string initials)
    {
        if (initials.Length == 0)
            return "";
        var size = initials.Length == 1 ? 32 : 23;
        return $"""<text x="32" y="32" dy=".355em" text-anchor="middle" font-family="system-ui,Segoe UI,Helvetica,Arial,sans-serif" font-size="{size}" font-weight="600" fill="#fff">{initials}</text>""";
    }
}
