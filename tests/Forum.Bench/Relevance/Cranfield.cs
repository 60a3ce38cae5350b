using System.Globalization;
using System.Xml.Linq;

namespace Forum.Bench.Relevance;

/// <summary>1,400 abstracts of aerodynamics and 225 questions. Judgements count questions by their place in the file, not by the number there.</summary>
internal static class Cranfield
{
    public static TextCollection Read(string folder)
    {
        string In(string file) => Path.Combine(folder, "cranfield", file);
        var documents = XDocument.Load(In("cran.all.1400.xml")).Root!.Elements("doc").Select(Of);
        var judged = File.ReadLines(In("cranqrel.trec.txt"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => Number(parts[3]) > 0)
            .ToLookup(parts => Number(parts[0]), parts => Number(parts[2]));
        var questions = XDocument
            .Load(In("cran.qry.xml"))
            .Root!.Elements("top")
            .Select((top, i) => new Question(Spaced(top.Element("title")!.Value), judged[i + 1].ToHashSet()));
        return new TextCollection("Cranfield", [.. documents], [.. questions]);
    }

    private static Document Of(XElement doc)
    {
        var (title, text) = (Spaced(doc.Element("title")!.Value), Spaced(doc.Element("text")!.Value));
        // The abstract begins with its title again.
        return new Document(
            Number(doc.Element("docno")!.Value),
            title,
            text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..].Trim() : text
        );
    }

    private static int Number(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);

    private static string Spaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
