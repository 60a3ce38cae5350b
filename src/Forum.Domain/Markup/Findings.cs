using Markdig.Syntax;

namespace Forum.Domain.Markup;

/// <summary>What a text refers to, gathered while its syntax tree is walked.</summary>
internal sealed class Findings
{
    private readonly List<string> mentions = [];
    private readonly List<string> posts = [];
    private readonly HashSet<string> seenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> seenPosts = new(StringComparer.Ordinal);
    private int links;

    public IReadOnlyList<string> Mentions => mentions;

    public IReadOnlyList<string> Posts => posts;

    /// <summary>Notes a name, unless it stands in a quote.</summary>
    public void Mention(string name, Block where)
    {
        if (!IsQuoted(where) && seenNames.Add(name))
        {
            mentions.Add(name);
        }
    }

    public void Link(string? url)
    {
        if (++links > Markdown.MaxLinks)
        {
            throw new MarkupRefusedException(MarkupRefusal.TooManyLinks);
        }

        if (PostLink.IdOf(url) is { } id && seenPosts.Add(id))
        {
            posts.Add(id);
        }
    }

    private static bool IsQuoted(Block? block)
    {
        while (block is not null and not QuoteBlock)
        {
            block = block.Parent;
        }

        return block is not null;
    }
}
