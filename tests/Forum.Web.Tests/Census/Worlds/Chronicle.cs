using System.Globalization;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Writes deeds down one after the other, with a clock and dice of its own: another chronicle beside it changes nothing in this one.</summary>
/// <param name="name">Begins the name of every deed.</param>
/// <param name="layer">The layer that the deeds belong to.</param>
public sealed class Chronicle(string name, Layers layer, int seed, DateTimeOffset from, TimeSpan longestPause)
{
    public static readonly DateTimeOffset Beginning = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly Random _dice = new(seed);
    private DateTimeOffset _at = from;

    public List<Deed> Deeds { get; } = [];
    public DateTimeOffset Now => _at;

    public int Roll(int sides) => _dice.Next(sides);

    public T One<T>(IReadOnlyList<T> of) => of[_dice.Next(of.Count)];

    /// <summary>Nothing happens for so long.</summary>
    public void Wait(TimeSpan time) => _at += time;

    /// <returns>The name of the deed, by which later ones call what it makes.</returns>
    public string Write(Func<World, Task<string>> deed, string? called = null)
    {
        var word = called ?? string.Create(CultureInfo.InvariantCulture, $"{name}{Deeds.Count}");
        _at += longestPause * (0.05 + 0.95 * _dice.NextDouble());
        Deeds.Add(new Deed(word, _at, layer, deed));
        return word;
    }
}
