namespace Forum.Domain.Import.Discourse;

/// <summary>The items of a list, whatever stands between them; text before the first one is an item too.</summary>
internal static class ListItems
{
    public static IReadOnlyList<Element> Of(Element list)
    {
        var items = new List<Element>();
        foreach (var part in list.Children.Where(SaysSomething))
        {
            if (IsItem(part))
            {
                items.Add((Element)part);
            }
            else if (items.Count > 0)
            {
                items[^1] = items[^1] with { Children = [.. items[^1].Children, part] };
            }
            else
            {
                items.Add(new(list.Tag, [part], list.After));
            }
        }

        return items.Any(IsItem) ? items : [];
    }

    private static bool IsItem(Part part) => part is Element { Name: "*" or "li" };

    // A closing tag of an item that was closed already says nothing.
    private static bool SaysSomething(Part part) =>
        part is not Words { Text: var text } || (text.Trim().Length > 0 && text.Trim() is not ("[/*]" or "[/li]"));
}
