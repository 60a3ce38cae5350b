using System.Text;
using Forum.Domain.Export;
using Xunit;

namespace Forum.Domain.Tests.Export;

/// <summary>docs/export.md says what the code does: its tables are written from the format itself.</summary>
public sealed class FormatDocumentTests
{
    private const string Begin = "<!-- From here on written by the program's own description of the format. -->";

    [Fact]
    public async Task The_document_describes_every_file_and_field_as_they_are()
    {
        var path = Path.Combine(Repository(), "docs", "export.md");
        var text = await File.ReadAllTextAsync(path);
        var head = text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)];
        var expected = $"{head}\n\n{await Tables()}";

        if (Environment.GetEnvironmentVariable("FORUM_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(path, expected);
        else
            Assert.True(text == expected, "docs/export.md is out of date. Run this test with FORUM_WRITE_DOCS=1, read what changed, and commit it.");
    }

    private static async Task<string> Tables()
    {
        using var forum = new TestForum();
        return await forum.With(db =>
        {
            var output = new StringBuilder("## Files\n");
            foreach (var table in ExportFormat.Records.Select(kind => new RecordTable(db, kind)))
                Append(output, table);
            output.Append("\n## What is left out\n\n| what | why |\n|---|---|\n");
            foreach (var left in ExportFormat.LeftOut)
                output.Append(null, $"| {Words(left.Entity.Name)}{(left.Property is null ? "" : $": {Words(left.Property)}")} | {left.Why} |\n");
            output.Append(
                "| every row's own number | It is nobody's business outside the database. Lines stand in the order of these numbers, and get new ones in that order. |\n"
            );
            return Task.FromResult(output.ToString());
        });
    }

    private static void Append(StringBuilder output, RecordTable table)
    {
        output.Append(null, $"\n### {table.Kind.File}\n\n{table.Kind.About}\n\n| field | holds | meaning |\n|---|---|---|\n");
        foreach (var column in table.Columns)
            output.Append(null, $"| `{column.Field.Name}` | {Holds(column)} | {column.Field.About} |\n");
    }

    private static string Holds(RecordColumn column)
    {
        var held =
            column.Field.IsAudience ? AudienceWords.Expected
            : column.Field.IsLink ? $"id in {string.Join(" or ", column.Field.Targets.Values.Distinct().Select(file => $"`{file}`"))}"
            : column.Form.Expected;
        var gone = column.CanBeGone ? ", or \"gone\"" : "";
        return $"{held}{gone}{(column.MayBeNull ? ", or null" : "")}".Replace("|", "\\|", StringComparison.Ordinal);
    }

    /// <summary>"PasswordLink" as "password link".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Forum.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
