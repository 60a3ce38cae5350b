namespace Forum.Domain.Import.Discourse;

/// <summary>Finds each tag's counterpart. A tag without one, or crossed by another, is what was typed.</summary>
internal sealed class TagTree
{
    /// <summary>No reader follows deeper quotes, and every level costs each line a sign.</summary>
    private const int MaxDepth = 16;

    private readonly List<Open> open = [new(null)];

    private sealed record Open(Tag? Tag)
    {
        public List<Part> Parts { get; } = [];
    }

    public static IReadOnlyList<Part> Of(IEnumerable<Part> parts)
    {
        var tree = new TagTree();
        foreach (var part in parts)
        {
            tree.Add(part);
        }

        tree.GiveUpTo(0);
        return tree.open[0].Parts;
    }

    private void Add(Part part)
    {
        if (part is not Tag tag)
        {
            open[^1].Parts.Add(part);
        }
        else if (KnownTags.IsEmpty(tag))
        {
            open[^1].Parts.Add(new Element(tag, [], tag.After));
        }
        else if (tag.Closes)
        {
            Close(tag);
        }
        else
        {
            Begin(tag);
        }
    }

    private void Begin(Tag tag)
    {
        if (IsItem(tag) && LastItem() is > 0 and var item)
        {
            GiveUpTo(item);
            End(tag.Source[0]);
        }

        if (open.Count > MaxDepth)
        {
            open[^1].Parts.Add(AsTyped(tag));
            return;
        }

        open.Add(new(tag));
    }

    private void Close(Tag tag)
    {
        var start = open.FindLastIndex(o => o.Tag is { } other && other.IsHtml == tag.IsHtml && Matches(other, tag));
        if (start < 0)
        {
            open[^1].Parts.Add(AsTyped(tag));
            return;
        }

        if (IsList(tag) && LastItem() is > 0 and var item && item > start)
        {
            GiveUpTo(item);
            End(tag.Source[0]);
        }

        GiveUpTo(start);
        End(tag.After);
    }

    // phpBB wrote [list] and Discourse's users [ul]: whoever mixed them up meant the list that is open.
    private static bool Matches(Tag opened, Tag closed) => opened.Name == closed.Name || (IsList(opened) && IsList(closed));

    /// <summary>The item that is open in the innermost list, or 0.</summary>
    private int LastItem()
    {
        var item = open.FindLastIndex(o => o.Tag is { } tag && (IsItem(tag) || IsList(tag)));
        return item > 0 && IsItem(open[item].Tag!) ? item : 0;
    }

    private static bool IsItem(Tag tag) => tag.Name is "*" or "li";

    private static bool IsList(Tag tag) => tag.Name is "list" or "ul" or "ol";

    private void End(char after)
    {
        var (done, parts) = (open[^1].Tag!, open[^1].Parts);
        open.RemoveAt(open.Count - 1);
        open[^1].Parts.Add(new Element(done, parts, after));
    }

    /// <summary>What is open above a level was never closed: its tag is text and its parts belong to what surrounds it.</summary>
    private void GiveUpTo(int level)
    {
        while (open.Count - 1 > level)
        {
            var (unclosed, parts) = (open[^1].Tag!, open[^1].Parts);
            open.RemoveAt(open.Count - 1);
            open[^1].Parts.Add(AsTyped(unclosed));
            open[^1].Parts.AddRange(parts);
        }
    }

    private static Words AsTyped(Tag tag) => new(tag.Source);
}
