using Forum.Domain.Markup.Differences;

namespace Forum.Web.Pages.Threads;

/// <summary>A stretch of a difference as a page shows it.</summary>
/// <param name="FoldedLines">How many lines are put away because nothing was changed in them; 0 where the stretch is shown.</param>
public sealed record DifferencePiece(ChangeKind Kind, string Text, int FoldedLines = 0)
{
    /// <summary>What stays in sight before and after a change.</summary>
    private const int Context = 200;
    private const int ContextLines = 2;

    /// <summary>Folding less would hide more than it saves.</summary>
    private const int LeastFolded = 300;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static IEnumerable<DifferencePiece> Of(IReadOnlyList<Change> changes) =>
        changes.SelectMany(
            (change, at) =>
                change.Kind == ChangeKind.Same
                    ? Fold(change.Text, at == 0 ? 0 : Head(change.Text), at == changes.Count - 1 ? change.Text.Length : Tail(change.Text))
                    : [new DifferencePiece(change.Kind, change.Text)]
        );

    private static IEnumerable<DifferencePiece> Fold(string text, int head, int tail)
    {
        if (tail - head < LeastFolded)
            return [new DifferencePiece(ChangeKind.Same, text)];
        var folded = text[head..tail];
        IEnumerable<DifferencePiece> pieces =
        [
            new(ChangeKind.Same, text[..head]),
            new(ChangeKind.Same, folded, folded.Trim('\n').Count(c => c == '\n') + 1),
            new(ChangeKind.Same, text[tail..]),
        ];
        return pieces.Where(piece => piece.Text.Length > 0);
    }

    /// <summary>After the second line, or after a word where lines are long.</summary>
    private static int Head(string text)
    {
        var at = 0;
        for (var lines = 0; lines < ContextLines && at < text.Length; lines++)
            at = text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
        return at <= Context ? at
            : text.LastIndexOf(' ', Context) is > 0 and var space ? space
            : Context;
    }

    private static int Tail(string text)
    {
        var at = text.Length;
        for (var lines = 0; lines <= ContextLines && at > 0; lines++)
            at = text.LastIndexOf('\n', at - 1) is var start && start >= 0 ? start : 0;
        at = at > 0 ? at + 1 : 0;
        if (text.Length - at <= Context)
            return at;
        return text.IndexOf(' ', text.Length - Context) is > 0 and var space ? space : text.Length - Context;
    }
}
