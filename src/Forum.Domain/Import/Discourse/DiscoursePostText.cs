using Forum.Domain.Markup;

namespace Forum.Domain.Import.Discourse;

/// <summary>What becomes of one post's text.</summary>
internal sealed record DiscoursePostText(string Text, SourceFormat Format, PostFate Fate)
{
    /// <summary>Below this many characters no text comes near a limit of Markdown but that of depth, which is found while converting.</summary>
    private const int SurelyShort = 4_000;

    /// <param name="postOf">The post of a topic by its number, where it is here.</param>
    public static DiscoursePostText Of(DiscoursePost post, Func<int, int, DiscoursePost?> postOf)
    {
        if (post.IsHidden)
        {
            return Cooked(post, PostFate.Hidden, postOf);
        }

        return post.Raw is null
            ? Cooked(post, PostFate.CookedOnly, postOf)
            : Converted(post, post.Raw, postOf) ?? Cooked(post, PostFate.TooMuch, postOf);
    }

    /// <summary>Whether Discourse's own HTML of a post will be needed.</summary>
    public static bool NeedsCooked(string? raw, bool isHidden) =>
        raw is null || isHidden || raw.Length > SurelyShort || raw.Contains("upload://", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(raw);

    private static DiscoursePostText? Converted(DiscoursePost post, string raw, Func<int, int, DiscoursePost?> postOf)
    {
        try
        {
            var text = DiscourseText.Convert(raw, upload => Uploads.In(post.Cooked, upload), postOf);
            return text.Trim().Length > 0 && (text.Length <= SurelyShort || Markdown.Render(text).Html is not null)
                ? new(text, SourceFormat.Markdown, PostFate.Converted)
                : null;
        }
        catch (Exception e) when (e is MarkupRefusedException or ArgumentException)
        {
            // Markdig's own answer to nesting is an ArgumentException. Without its HTML the post comes in as it was typed.
            return post.Cooked.Length > 0 ? null : new(raw, SourceFormat.Markdown, PostFate.Converted);
        }
    }

    private static DiscoursePostText Cooked(DiscoursePost post, PostFate fate, Func<int, int, DiscoursePost?> postOf) =>
        new(CookedHtml.Of(post.Cooked, postOf), SourceFormat.Html, fate);
}

internal enum PostFate
{
    Converted,

    /// <summary>The source has no Markdown of it.</summary>
    CookedOnly,

    /// <summary>Flags had hidden it from the source's readers, and so its words stay hidden.</summary>
    Hidden,

    /// <summary>Beyond a limit of Markdown.</summary>
    TooMuch,
}
