namespace Forum.Domain.Members.Names;

/// <summary>The text files of this folder, built into the assembly; a line that starts with # is a comment.</summary>
internal static class DataTable
{
    public static IEnumerable<string> Lines(string file)
    {
        var name = $"{typeof(DataTable).Namespace}.{file}";
        using var stream =
            typeof(DataTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
