using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>Walks inlines without recursion: a hostile text may have them thousands deep before it is refused.</summary>
internal static class ReadingOrder
{
    /// <summary>The inline after one, its own children first if they are to be entered; null at the end of the root.</summary>
    public static Inline? After(Inline inline, ContainerInline root, bool enter)
    {
        if (enter && inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        Inline? up = inline;
        while (up is not null && up != root && up.NextSibling is null)
        {
            up = up.Parent;
        }

        return up == root ? null : up?.NextSibling;
    }
}
