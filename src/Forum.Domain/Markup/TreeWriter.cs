using AngleSharp.Dom;

namespace Forum.Domain.Markup;

/// <summary>Writes a parsed tree as HTML of the allow-list. Each method knows the place it writes at, and writes nothing that the parser would move away from there.</summary>
internal sealed class TreeWriter(SanitizerPolicy policy, HashSet<INode> blockHolders)
{
    /// <summary>Deeper than any text of ours; parts of a table or list that has begun come on top, far below the parser's own limit.</summary>
    private const int MaxDepth = 200;

    /// <summary>What is wider than its place scrolls in itself: whoever has no pointer must get there to move it.</summary>
    private const string Scrolls = " tabindex=\"0\"";

    private readonly HtmlOutput output = new();
    private int depth;
    private bool inLink;

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
                output.Raw("<hr>");
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
                output.Raw("<br>");
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
            output.Raw("<li>");
            Node(element, Place.Flow);
            output.Raw("</li>");
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
        output.Raw("<details class=\"spoiler\"><summary>");
        depth++;
        Named(summary, Spoiler.Sign);
        output.Raw("</summary>");
        foreach (var child in element.ChildNodes.Where(child => child != summary))
        {
            Node(child, Place.Flow);
        }

        depth--;
        output.Raw("</details>");
    }

    private void Preformatted(IElement element)
    {
        output.Raw($"<pre{Scrolls}>");
        depth++;
        Children(element, Place.Line);
        depth--;
        output.Raw("</pre>");
    }

    private void Link(IElement element, string attributes)
    {
        output.Raw($"<a{attributes}>");
        inLink = true;
        depth++;
        Named(element, LinkAttributes.NameOf(element));
        depth--;
        inLink = false;
        output.Raw("</a>");
    }

    /// <summary>What is pressed needs a name: a stand-in where nothing that is written has words.</summary>
    private void Named(IElement? element, string standIn)
    {
        var before = output.Words;
        if (element is not null)
        {
            Children(element, Place.Line);
        }

        if (output.Words == before)
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

        output.Raw($"<a{image.Attributes}>");
        Text(image.Text, Place.Line);
        output.Raw("</a>");
    }

    private void Wrap(string name, string attributes, INode node, Place inside)
    {
        output.Raw($"<{name}{attributes}>");
        depth++;
        Children(node, inside);
        depth--;
        output.Raw($"</{name}>");
    }

    private void Text(string text, Place place)
    {
        if (place is Place.Flow or Place.Line)
        {
            output.Text(text);
        }
        else if (place == Place.List && !string.IsNullOrWhiteSpace(text))
        {
            output.Raw("<li>");
            output.Text(text);
            output.Raw("</li>");
        }
    }
}
