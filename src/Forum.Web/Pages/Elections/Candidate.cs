using Forum.Domain.Elections;

namespace Forum.Web.Pages.Elections;

/// <summary>A candidate as a card shows them.</summary>
/// <param name="Level">Of the heading.</param>
public sealed record Candidate(CandidateLine Line, int Level = 3)
{
    /// <summary>About two lines of a card.</summary>
    private const int LeadLength = 110;

    /// <summary>What stands there before one asks for more.</summary>
    public string Lead => IsLong ? Cut(Line.Statement.Trim()) + "…" : Line.Statement.Trim();

    public bool IsLong => Line.Statement.Trim() is var text && (text.Length > LeadLength + 40 || text.Contains('\n'));

    private static string Cut(string text)
    {
        var line = text.Split('\n')[0].TrimEnd();
        if (line.Length <= LeadLength)
            return line;
        var space = line.LastIndexOf(' ', LeadLength);
        return line[..(space > LeadLength / 2 ? space : LeadLength)].TrimEnd(',', ';', ':', '.', ' ');
    }
}
