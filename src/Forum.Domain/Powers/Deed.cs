namespace Forum.Domain.Powers;

/// <summary>What became of something that may ask for four eyes.</summary>
/// <param name="Id">The public id of what was made, or of the <see cref="Proposal"/>.</param>
/// <param name="Waits">It isn't done yet: a second holder confirms it first.</param>
public readonly record struct Deed(string Id, bool Waits);
