namespace Forum.Web.Pages.Search;

/// <summary>What the address of a page that isn't there was about: the words behind its id, "/t/abc12/how-to-connect".</summary>
public static class AddressWords
{
    private const int Most = 12;
    private const int Longest = 40;

    /// <param name="path">Decoded, as a request has it. Whether anything was ever there makes no difference.</param>
    public static string Of(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var said = parts.LastOrDefault() ?? "";
        // The second part is mostly an id, which says nothing.
        return parts.Length == 2 && said.IndexOfAny(['-', '_', '.', ' ', '+']) < 0
            ? ""
            : string.Join(' ', Words(Path.GetFileNameWithoutExtension(said)).Take(Most));
    }

    private static IEnumerable<string> Words(string said) =>
        string.Concat(said.Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length is > 1 and <= Longest && word.Any(char.IsLetter));
}
