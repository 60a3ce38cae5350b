using Forum.Domain.Markup;
using Forum.Domain.Members.Names;

namespace Forum.Domain.Notifications;

/// <summary>Whom a text speaks to by itself: folded names of members, and public ids of posts that it quotes or links.</summary>
internal sealed record Addressees(IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Posts)
{
    /// <summary>A text that names more than that tells the first ones only.</summary>
    public const int Most = 20;

    public static readonly Addressees None = new([], []);

    public static Addressees Of(string source, SourceFormat format)
    {
        // An imported text was read by its people elsewhere.
        if (format != SourceFormat.Markdown || !MayAddress(source))
            return None;
        var rendering = Markdown.Render(source);
        return new Addressees([.. rendering.Mentions.Select(MemberName.Fold).Distinct()], rendering.QuotedPosts);
    }

    /// <summary>Those whom the text before a change did not speak to.</summary>
    public Addressees Except(Addressees before) => new([.. Names.Except(before.Names)], [.. Posts.Except(before.Posts)]);

    public Addressees Bounded() => new([.. Names.Take(Most)], [.. Posts.Take(Most)]);

    public static bool MayAddress(string source) =>
        source.Contains('@', StringComparison.Ordinal) || source.Contains("/p/", StringComparison.Ordinal);
}
