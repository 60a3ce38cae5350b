using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>The elements that have a block somewhere inside: text formatting around blocks is given up for the blocks' sake.</summary>
internal static class BlockHolders
{
    public static HashSet<INode> In(IElement root)
    {
        var holders = new HashSet<INode>();
        foreach (var element in root.Descendants<IElement>())
        {
            if (Element.Of(element.LocalName).IsBlock)
            {
                // Ancestors above one that is known are known too, so all of this is linear.
                for (INode? above = element.Parent; above is not null && holders.Add(above); above = above.Parent) { }
            }
        }

        return holders;
    }
}
