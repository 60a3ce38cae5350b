using System.Text;

namespace Forum.Domain.Elections.Counting;

/// <summary>
/// Writes the file that <see cref="BltReader"/> and other counting programs read, one ballot paper a line in the order given. The format
/// cannot say quotation marks or line breaks within a name: the first become ', the second spaces.
/// </summary>
public static class BltWriter
{
    public static string Write(BallotFile file)
    {
        var text = new StringBuilder($"{file.Names.Count} {file.Seats}\n");
        foreach (var candidate in file.Withdrawn.Order())
            text.Append('-').Append(candidate).Append('\n');
        if (file.TieOrder.Count > 0)
            text.Append("[tie ").AppendJoin(' ', file.TieOrder).Append("]\n");
        foreach (var paper in file.Papers)
            text.AppendJoin(' ', [paper.Count, .. paper.Ranking.Select(c => (long)c), 0]).Append('\n');
        text.Append("0\n");
        foreach (var name in file.Names.Append(file.Title))
            text.Append('"').Append(Sayable(name)).Append("\"\n");
        return text.ToString();
    }

    private static string Sayable(string name) => name.Replace('"', '\'').ReplaceLineEndings(" ");
}
