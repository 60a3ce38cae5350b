using System.Text;
using Forum.Domain.Certificates;
using Forum.Domain.Members;
using Forum.Domain.Threads;

namespace Forum.Web.Pages.Shared;

/// <summary>The addresses of things. The id alone decides; the words behind it are for people and may change.</summary>
public static class Address
{
    private const int SlugLimit = 60;

    // Cyrillic and Greek letters as passports write them (ICAO Doc 9303), so that addresses stay short and readable everywhere.
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ";
    private static readonly string[] Latin = (
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia i i ie g "
        + "a v g d e z i th i k l m n x o p r s t y f ch ps o s a e i i o y o i y i y"
    ).Split(' ');

    public static string Board(string id, string name) => $"/b/{id}/{Slug(name)}";

    public static string Thread(string id, string title) => $"/t/{id}/{Slug(title)}";

    /// <summary>A page of a thread as its address says it; see <see cref="Asked"/>.</summary>
    public static string ThreadPage(int page, int size) => size == Preferences.UsualPosts ? $"page={page}" : $"page={page}&size={size}";

    public static string Post(string id) => $"/p/{id}";

    public static string Member(string id) => $"/m/{id}";

    public static string Ledger(string memberId) => Member(memberId) + "/reputation";

    public static string Certificate(string code) =>
        "/certificates/" + (CertificateCode.Read(code) is { } read ? CertificateCode.Written(read) : Uri.EscapeDataString(code));

    public static string Badge(string id) => $"/badges/{id}";

    public static string Award(string id) => $"/badges/awards/{id}";

    public static string Activity(string memberId, ActivityKind kind) =>
        Member(memberId) + (kind == ActivityKind.Posts ? "" : "?show=" + kind.ToString().ToLowerInvariant());

    public static string Avatar(string id) => $"/m/{id}/avatar.svg";

    /// <summary>Null for somebody who has left: nothing is shown of them any more.</summary>
    public static string? Avatar(MemberCard member) => member.HasLeft ? null : Avatar(member.Id);

    /// <summary>Lower-case letters and digits with hyphens between words; "-" where nothing is left.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(SlugLimit);
        foreach (var c in text.ToLowerInvariant())
        {
            if (slug.Length >= SlugLimit)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                slug.Append(Latin[at]);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’'))
                slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "-" : trimmed;
    }
}
