namespace Forum.Web.Tests.Census.Worlds;

/// <summary>One operation of a history: the same name, moment and randomness in every world that has it.</summary>
/// <param name="Layer">Which worlds have it; <see cref="Layers.None"/>: all.</param>
public sealed record Deed(string Name, DateTimeOffset At, Layers Layer, Func<World, Task<string>> Do);
