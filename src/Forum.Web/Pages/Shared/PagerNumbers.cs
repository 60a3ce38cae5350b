namespace Forum.Web.Pages.Shared;

/// <summary>Which page numbers are worth a link.</summary>
public static class PagerNumbers
{
    private const int Around = 2;

    /// <summary>
    /// The first, the last and two on each side of the present one, ascending; a gap of a single page is filled, since its mark
    /// would take as much room.
    /// </summary>
    public static IReadOnlyList<int> Of(int page, int pages)
    {
        var near = Enumerable.Range(page - Around, 2 * Around + 1).Append(1).Append(pages);
        var numbers = new SortedSet<int>(near.Where(number => number >= 1 && number <= pages));
        foreach (var number in numbers.ToList())
            if (number + 2 <= pages && numbers.Contains(number + 2))
                numbers.Add(number + 1);
        return [.. numbers];
    }
}
