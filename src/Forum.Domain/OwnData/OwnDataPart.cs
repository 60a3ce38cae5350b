namespace Forum.Domain.OwnData;

/// <summary>One kind of thing that belongs to a member, row after row, read as it is asked for.</summary>
/// <param name="Name">As the download names it.</param>
public sealed record OwnDataPart(string Name, IAsyncEnumerable<object> Rows);
