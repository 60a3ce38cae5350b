using System.Text;
using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>Writes a parsed tree as HTML of the allow-list. Each method knows the place it writes at, and writes nothing that the parser would move away from there.</summary>
internal sealed class TreeWriter(SanitizerPolicy policy, HashSet<INode> blockHolders)
{
    /// <summary>Deeper than any text of ours; parts of a table or list that has begun come on top, far below the parser's own limit.</summary>
    private const int MaxDepth = 200;

    /// <summary>What is wider than its place scrolls in itself: whoever has no pointer must get there to move it.</summary>
    private const string Scrolls = " tabindex=\"0\"";

    private readonly StringBuilder output = new();
    private int depth;
    private bool inLink;
    private bool afterPre;
    private bool hasWords;

    private enum Place
    {
        Flow,
        Line,
        List,
        Table,
        RowGroup,
        Row,
    }

    public string Write(INodeList nodes)
    {
        All(nodes, Place.Flow);
        return output.ToString();
    }

    private void Children(INode parent, Place place) => All(parent.ChildNodes, place);

    private void All(INodeList nodes, Place place)
    {
        foreach (var node in nodes)
        {
            Node(node, place);
        }
    }

    private void Node(INode node, Place place)
    {
        if (node is IText text)
        {
            Text(text.Data, place);
        }
        else if (
            node is IElement element
            && element.NamespaceUri == NamespaceNames.HtmlUri
            && Element.Of(element.LocalName) is { Role: not Role.Dropped } rule
        )
        {
            Dispatch(element, rule, place);
        }
    }

    private void Dispatch(IElement element, Element rule, Place place)
    {
        switch (place)
        {
            case Place.Flow when depth < MaxDepth:
                Flow(element, rule);
                break;
            case Place.Flow or Place.Line:
                Line(element, rule);
                break;
            case Place.List:
                Item(element, rule);
                break;
            case Place.Table when rule.Role == Role.RowGroup:
                Wrap(rule.Name, "", element, Place.RowGroup);
                break;
            case Place.RowGroup when rule.Role == Role.Row:
                Wrap(rule.Name, "", element, Place.Row);
                break;
            case Place.Row when rule.Role == Role.Cell:
                Wrap(rule.Name, ElementAttributes.Of(element, policy), element, Place.Flow);
                break;
        }
    }

    private void Flow(IElement element, Element rule)
    {
        switch (rule.Role)
        {
            case Role.Lines:
                Wrap(rule.Name, "", element, Place.Line);
                break;
            case Role.Preformatted:
                Preformatted(element);
                break;
            case Role.Block when ElementAttributes.IsKept(element):
            case Role.Figure when ElementAttributes.IsKept(element):
                Wrap(rule.Name, ElementAttributes.Of(element, policy), element, Place.Flow);
                break;
            case Role.Caption when element.ParentElement is { LocalName: "figure" } figure && ElementAttributes.IsKept(figure):
                Wrap(rule.Name, "", element, Place.Line);
                break;
            case Role.Details:
                Details(element);
                break;
            case Role.List:
                Wrap(rule.Name, ElementAttributes.Of(element, policy), element, Place.List);
                break;
            case Role.Table:
                Wrap(rule.Name, Scrolls, element, Place.Table);
                break;
            case Role.Rule:
                Raw("<hr>");
                break;
            case Role.Inline or Role.Link when blockHolders.Contains(element):
                Children(element, Place.Flow);
                break;
            case Role.Inline or Role.Link or Role.Break or Role.Image or Role.Checkbox:
                Line(element, rule);
                break;
            case Role.Unwrapped:
                Children(element, Place.Flow);
                break;
            default:
                Division(element);
                break;
        }
    }

    private void Line(IElement element, Element rule)
    {
        switch (rule.Role)
        {
            case Role.Inline when depth < MaxDepth:
                Wrap(rule.Name, ElementAttributes.Of(element, policy), element, Place.Line);
                break;
            case Role.Link when depth < MaxDepth && !inLink && LinkAttributes.Of(element, policy) is { } attributes:
                Link(element, attributes);
                break;
            case Role.Break:
                Raw("<br>");
                break;
            case Role.Image:
                Image(element);
                break;
            case Role.Checkbox when element.GetAttribute("type") is { } type && type.Equals("checkbox", StringComparison.OrdinalIgnoreCase):
                Text(element.HasAttribute("checked") ? TaskItemParser.Done : TaskItemParser.Open, Place.Line);
                break;
            case Role.Checkbox:
                break;
            default:
                Apart(element, rule, Place.Line);
                break;
        }
    }

    private void Item(IElement element, Element rule)
    {
        if (rule.Role == Role.List)
        {
            Children(element, Place.List);
        }
        else if (rule.Role == Role.Item)
        {
            Wrap("li", ElementAttributes.Of(element, policy), element, Place.Flow);
        }
        else
        {
            Raw("<li>");
            Node(element, Place.Flow);
            Raw("</li>");
        }
    }

    private void Division(IElement element)
    {
        if (blockHolders.Contains(element))
        {
            Apart(element, new(Role.Division, ""), Place.Flow);
        }
        else if (element.HasChildNodes)
        {
            Wrap("p", "", element, Place.Line);
        }
    }

    /// <summary>The words of a block that is not written must not run into their neighbours.</summary>
    private void Apart(IElement element, Element rule, Place place)
    {
        var separator = rule.IsBlock ? "\n" : "";
        Text(separator, place);
        Children(element, place);
        Text(separator, place);
    }

    private void Details(IElement element)
    {
        var summary = element.Children.FirstOrDefault(child => child.LocalName == "summary");
        Raw("<details class=\"spoiler\"><summary>");
        depth++;
        Named(summary, Spoiler.Sign);
        Raw("</summary>");
        foreach (var child in element.ChildNodes.Where(child => child != summary))
        {
            Node(child, Place.Flow);
        }

        depth--;
        Raw("</details>");
    }

    private void Preformatted(IElement element)
    {
        Raw($"<pre{Scrolls}>");
        afterPre = true;
        depth++;
        Children(element, Place.Line);
        depth--;
        Raw("</pre>");
    }

    private void Link(IElement element, string attributes)
    {
        Raw($"<a{attributes}>");
        inLink = true;
        depth++;
        Named(element, LinkAttributes.NameOf(element));
        depth--;
        inLink = false;
        Raw("</a>");
    }

    /// <summary>What is pressed needs a name: a stand-in where nothing that is written has words.</summary>
    private void Named(IElement? element, string standIn)
    {
        hasWords = false;
        if (element is not null)
        {
            Children(element, Place.Line);
        }

        if (!hasWords)
        {
            Text(standIn, Place.Line);
        }
    }

    /// <summary>Nothing is loaded from elsewhere: an image becomes a link that says where it leads.</summary>
    private void Image(IElement element)
    {
        var image = ImageLink.Of(element);
        if (image.Attributes is null || inLink || depth >= MaxDepth)
        {
            Text(image.Text, Place.Line);
            return;
        }

        Raw($"<a{image.Attributes}>");
        Text(image.Text, Place.Line);
        Raw("</a>");
    }

    private void Wrap(string name, string attributes, INode node, Place inside)
    {
        Raw($"<{name}{attributes}>");
        depth++;
        Children(node, inside);
        depth--;
        Raw($"</{name}>");
    }

    private void Text(string text, Place place)
    {
        if (text.Length == 0 || (place is not (Place.Flow or Place.Line) && string.IsNullOrWhiteSpace(text)))
        {
            return;
        }

        if (place == Place.List)
        {
            output.Append("<li>");
            HtmlText.Append(output, text);
            output.Append("</li>");
        }
        else if (place is Place.Flow or Place.Line)
        {
            // The parser drops a line feed directly after <pre>.
            output.Append(afterPre && text[0] is '\n' ? "\n" : "");
            afterPre = false;
            hasWords |= !string.IsNullOrWhiteSpace(text);
            HtmlText.Append(output, text);
        }
    }

    private void Raw(string markup)
    {
        afterPre = false;
        output.Append(markup);
    }
}
