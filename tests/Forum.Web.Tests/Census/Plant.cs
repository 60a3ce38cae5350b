namespace Forum.Web.Tests.Census;

/// <summary>A leak planted on purpose: one test of one surface's query that lets everything through.</summary>
/// <param name="Surface">Where the filter is asked from, as its query is tagged.</param>
/// <param name="Query">The query's outermost operator, which tells apart several queries of one surface.</param>
/// <param name="Test">The test, such as <c>Post.Thread.AudienceId</c>.</param>
public sealed record Plant(string Surface, string Query, string Test)
{
    public override string ToString() => $"{Surface}: {Query} without {Test}";
}
