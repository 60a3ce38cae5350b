using System.Globalization;
using Forum.Domain.Boards;
using Forum.Domain.Import;
using Forum.Domain.Markup;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>A small community that moves in from elsewhere, with people whom nobody here knows and names that others here have.</summary>
public static class Arrivals
{
    private static readonly string[] Names = ["Ada", "Nadja", "Zeno", "Quirin"];

    /// <param name="source">Tells it from other communities.</param>
    /// <param name="board">The name of the board that it goes to.</param>
    /// <param name="peopled">Whether anybody and anything is in it.</param>
    public static void Import(Chronicle c, string source, string board, bool peopled = true)
    {
        var at = c.Now.UtcDateTime.AddDays(-400);
        c.Write(w =>
            w.Do(
                typeof(ImportCommunity),
                "",
                (db, a) =>
                    ImportCommunity.Run(db, a, peopled ? Community(source, at) : Nobody(source), new ImportTarget(w.Id(board) ?? ""), null, default)
            )
        );
    }

    private static SourceCommunity Nobody(string source) => new("elsewhere", source, [], [], []);

    private static SourceCommunity Community(string source, DateTime at) =>
        new(
            "elsewhere",
            source,
            [.. Names.Select((name, i) => new SourceMember($"{i}", name, at, "<p>From elsewhere.</p>", [$"/users/{i}"]))],
            [.. Enumerable.Range(1, 4).Select(i => Thread(source, i, at.AddDays(i)))],
            []
        );

    private static SourceThread Thread(string source, int i, DateTime at) =>
        new(
            $"{i}",
            ThreadFormats.Question,
            string.Create(CultureInfo.InvariantCulture, $"Question {i} of {source}"),
            ["log", source],
            IsLocked: i == 2,
            AcceptedPostId: $"{i}-2",
            [$"/questions/{i}"],
            [
                Post($"{i}-1", i, at, null, false),
                Post($"{i}-c", i + 1, at.AddHours(1), $"{i}-1", true),
                Post($"{i}-2", i + 2, at.AddHours(2), $"{i}-1", false),
                Post($"{i}-3", i + 3, at.AddHours(3), $"{i}-2", false),
            ]
        );

    private static SourcePost Post(string id, int author, DateTime at, string? to, bool comment) =>
        new(
            id,
            $"{author % Names.Length}",
            at,
            null,
            comment ? "Which *rule*, @Zeno?" : "<p>The trace is <b>silent</b>.</p>",
            comment ? SourceFormat.Markdown : SourceFormat.Html,
            author,
            to,
            comment,
            comment ? [] : [$"/a/{id}"]
        );
}
