using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Web.Pages.Search;

namespace Forum.Web.Pages.Moderation;

/// <summary>What the log's form and links ask for, as it stands in the address. A day that is none, or a power that isn't there, asks for nothing.</summary>
public sealed record LogFields
{
    public string? Power { get; init; }
    public string? Board { get; init; }
    public string? Thread { get; init; }
    public string? By { get; init; }
    public string? On { get; init; }
    public string? From { get; init; }

    /// <summary>The last day that is asked for.</summary>
    public string? To { get; init; }

    public Power? Wanted => Enum.TryParse<Power>(Power, out var power) && Enum.IsDefined(power) ? power : null;

    public bool AskForAll => Parts.All(part => string.IsNullOrEmpty(part.Value));

    public ActFilter Filter() => new(Wanted, Board, Thread, By, On, SearchFields.Day(From), Next(SearchFields.Day(To)));

    /// <summary>The log's address with what is asked for, and a page's cursor behind it.</summary>
    public string Address(string? at = null)
    {
        var parts = Parts.Append(("at", at)).Where(part => !string.IsNullOrEmpty(part.Item2));
        var query = string.Join('&', parts.Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
        return query.Length == 0 ? "/log" : "/log?" + query;
    }

    private IEnumerable<(string Name, string? Value)> Parts =>
        [("power", Power), ("board", Board), ("thread", Thread), ("by", By), ("on", On), ("from", From), ("to", To)];

    private static DateTime? Next(DateTime? day) => day < DateTime.MaxValue.Date ? day.Value.AddDays(1) : null;
}
