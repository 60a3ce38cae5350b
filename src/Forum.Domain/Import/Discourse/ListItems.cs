namespace Forum.Domain.Import.Discourse;

/// <summary>The items of a list, whatever stands between them; text before the first one is an item too.</summary>
internal static class ListItems
{
    public static IReadOnlyList<Element> Of(Element list)
    {
        var items = new List<Element>();
        foreach (var part in list.Children)
        {
            if (part is Element { Name: "*" or "li" } item)
            {
                items.Add(item);
            }
            else if (
                items.Count > 0 && part is not Words { Text: var blank }
                || part is Words { Text: var text } && HasWords(text) && items.Count > 0
            )
            {
                items[^1] = items[^1] with { Children = [.. items[^1].Children, part] };
            }
            else if (part is not Words { Text: var other } || HasWords(other))
            {
                items.Add(new(list.Tag, [part], list.After));
            }
        }

        return list.Children.Any(p => p is Element { Name: "*" or "li" }) ? items : [];
    }

    // A closing tag of an item that was closed already says nothing.
    private static bool HasWords(string text) => text.Trim().Length > 0 && text.Trim() is not ("[/*]" or "[/li]");
}
