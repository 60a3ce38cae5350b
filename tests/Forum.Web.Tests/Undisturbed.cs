namespace Forum.Web.Tests;

/// <summary>Tests that measure, or that kill a program at a moment, run alone.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public sealed class Undisturbed;
