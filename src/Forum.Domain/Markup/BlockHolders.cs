using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>The elements that have a block somewhere inside: text formatting around blocks is given up for the blocks' sake.</summary>
internal static class BlockHolders
{
    public static HashSet<INode> In(INodeList nodes)
    {
        var holders = new HashSet<INode>();
        var pending = new Stack<INode>(nodes);
        while (pending.TryPop(out var node))
        {
            if (node is IElement element && Element.Of(element.LocalName).IsBlock)
            {
                Mark(element, holders);
            }

            foreach (var child in node.ChildNodes)
            {
                pending.Push(child);
            }
        }

        return holders;
    }

    // Ancestors above one that is known are known too, so all of this is linear.
    private static void Mark(IElement element, HashSet<INode> holders)
    {
        for (INode? above = element.Parent; above is not null && holders.Add(above); above = above.Parent) { }
    }
}
