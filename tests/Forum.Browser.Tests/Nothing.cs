namespace Forum.Browser.Tests;

/// <summary>Fails with all lines, where xunit would show the beginnings of a few.</summary>
internal static class Nothing
{
    public static void In(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }
}
