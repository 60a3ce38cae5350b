using System.Globalization;

namespace Forum.Domain.Threads;

/// <summary>
/// A place between two rows of a sorted list (keyset): the sort value and the id of the row beside it. Any depth costs one seek. Written in an
/// address as <c>value-id</c>, led by <c>-</c> for the page of newer rows that ends there.
/// </summary>
public sealed record ThreadCursor(long Value, string Id, bool Backwards)
{
    public static ThreadCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 60)
            return null;
        var backwards = text[0] == '-';
        var parts = (backwards ? text[1..] : text).Split('-');
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value <= DateTime.MaxValue.Ticks
            ? new ThreadCursor(value, parts[1], backwards)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Backwards ? "-" : "")}{Value}-{Id}");

    internal static long ValueOf(ThreadRow row, ThreadOrder order) =>
        order switch
        {
            ThreadOrder.Activity => row.LastPostAt.Ticks,
            ThreadOrder.Votes => row.Score,
            _ => row.CreatedAt.Ticks,
        };
}
