using Forum.Web.Languages;

namespace Forum.Web.Pages.Shared;

internal static class CertificateWords
{
    /// <summary>What a certificate is for, as a link says it: its words may have been taken out with those of its record.</summary>
    public static string Title(Texts texts, string title) => title.Length > 0 ? title : texts["acts.redacted"];
}
