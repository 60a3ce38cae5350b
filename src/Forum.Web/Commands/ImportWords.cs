using System.Globalization;
using Forum.Domain.Import;

namespace Forum.Web.Commands;

/// <summary>Tells what an import came to.</summary>
internal static class ImportWords
{
    public static void Print(TextWriter to, ImportReport report)
    {
        if (report.NothingNew)
        {
            to.WriteLine($"Nothing was changed: this community is on the board {report.BoardName} already, at /b/{report.BoardId}.");
            return;
        }
        to.WriteLine($"The community is on the board {report.BoardName}, at /b/{report.BoardId}:");
        (int Count, string What)[] lines =
        [
            (report.Members, "members"),
            (report.Threads, "threads"),
            (report.Posts, "posts"),
            (report.Comments, "comments"),
        ];
        foreach (var (count, what) in lines)
            to.WriteLine($"{Number(count), 9} {what}");
        if (report.Remarks.Count > 0)
            to.WriteLine("What didn't come in as it was:");
        foreach (var remark in report.Remarks)
            to.WriteLine($"{Number(remark.Times), 9} {remark.What}");
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
