using System.Text;

namespace Forum.Domain.Markup.Differences;

/// <summary>Makes a difference readable: a blank that happens to stand between two changed words is changed with them.</summary>
internal sealed class Normalised
{
    private readonly List<Change> result = [];
    private readonly StringBuilder removed = new();
    private readonly StringBuilder added = new();

    public static List<Change> Of(IEnumerable<Change> changes)
    {
        var normalised = new Normalised();
        var pieces = changes.Where(c => c.Text.Length > 0).ToList();
        for (var i = 0; i < pieces.Count; i++)
            normalised.Add(pieces[i], i + 1 < pieces.Count ? pieces[i + 1] : null);
        normalised.Flush();
        return normalised.result;
    }

    private void Add(Change piece, Change? next)
    {
        if (piece.Kind == ChangeKind.Removed)
            removed.Append(piece.Text);
        else if (piece.Kind == ChangeKind.Added)
            added.Append(piece.Text);
        else if (removed.Length + added.Length > 0 && next is { Kind: not ChangeKind.Same } && IsBlank(piece.Text))
        {
            removed.Append(piece.Text);
            added.Append(piece.Text);
        }
        else
        {
            Flush();
            AddSame(piece.Text);
        }
    }

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text) && !text.Contains('\n', StringComparison.Ordinal);

    private void AddSame(string text)
    {
        if (result is [.., { Kind: ChangeKind.Same } last])
            result[^1] = last with { Text = last.Text + text };
        else
            result.Add(new Change(ChangeKind.Same, text));
    }

    private void Flush()
    {
        if (removed.Length > 0)
            result.Add(new Change(ChangeKind.Removed, removed.ToString()));
        if (added.Length > 0)
            result.Add(new Change(ChangeKind.Added, added.ToString()));
        removed.Clear();
        added.Clear();
    }
}
