using System.Net;

namespace Forum.Domain.Import.Discourse;

/// <summary>What somebody put between <c>pre</c> or <c>code</c> tags: characters, whose references are decoded.</summary>
internal static class HtmlCode
{
    public static Code Of(Tag tag, string content)
    {
        var inner = content.TrimStart();
        if (tag.Name == "pre" && inner.StartsWith("<code", StringComparison.OrdinalIgnoreCase) && inner.IndexOf('>') is >= 0 and var start)
        {
            var end = inner.IndexOf("</code>", start, StringComparison.OrdinalIgnoreCase);
            content = end < 0 ? inner[(start + 1)..] : inner[(start + 1)..end];
        }

        return new(WebUtility.HtmlDecode(content), "", tag.Name == "pre" || content.Contains('\n'));
    }
}
