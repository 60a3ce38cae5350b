using Xunit;

namespace Forum.Domain.Tests;

/// <summary>Tests that measure time run alone.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public sealed class Undisturbed;
