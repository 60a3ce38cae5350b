using Markdig.Syntax.Inlines;

namespace Forum.Domain.Markup;

/// <summary>Pairs the marks that are siblings; what stays alone is text again. Linear: a mark that was passed over cannot open any more.</summary>
internal static class MarkPairs
{
    /// <summary>Hidden passages are allowed directly in the paragraph only: inside emphasis or a link the browser would tear the element apart.</summary>
    public static void Resolve(ContainerInline root)
    {
        if (!HasAny(root))
        {
            return;
        }

        var containers = new Stack<ContainerInline>([root]);
        while (containers.TryPop(out var container))
        {
            Pair(container, container == root);
            for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            {
                if (child is ContainerInline inner)
                {
                    containers.Push(inner);
                }
            }
        }
    }

    private static bool HasAny(ContainerInline root)
    {
        var inline = root.FirstChild;
        while (inline is not null and not MarkInline)
        {
            inline = ReadingOrder.After(inline, root, enter: true);
        }

        return inline is not null;
    }

    private static void Pair(ContainerInline container, bool spoilers)
    {
        List<MarkInline>? all = null;
        var open = new List<MarkInline>();
        var waiting = new int[3];
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is MarkInline mark)
            {
                (all ??= []).Add(mark);
                if (mark.Kind != MarkKind.Spoiler || spoilers)
                {
                    child = Meet(mark, open, waiting);
                }
            }
        }

        all?.ForEach(ToText);
    }

    /// <returns>The inline after which reading goes on.</returns>
    private static Inline Meet(MarkInline mark, List<MarkInline> open, int[] waiting)
    {
        if (mark.CanClose && waiting[(int)mark.Kind] > 0)
        {
            MarkInline opener;
            do
            {
                opener = open[^1];
                open.RemoveAt(open.Count - 1);
                waiting[(int)opener.Kind]--;
            } while (opener.Kind != mark.Kind);
            return Wrap(opener, mark);
        }

        if (mark.CanOpen)
        {
            open.Add(mark);
            waiting[(int)mark.Kind]++;
        }

        return mark;
    }

    private static MarkedInline Wrap(MarkInline opener, MarkInline closer)
    {
        var marked = new MarkedInline(opener.Kind) { IsClosed = true };
        for (var child = opener.NextSibling; child != closer; child = opener.NextSibling)
        {
            child!.Remove();
            marked.AppendChild(child);
        }

        opener.Remove();
        closer.ReplaceBy(marked);
        return marked;
    }

    private static void ToText(MarkInline mark)
    {
        if (mark.Parent is not null)
        {
            mark.ReplaceBy(new LiteralInline(mark.Text));
        }
    }
}
