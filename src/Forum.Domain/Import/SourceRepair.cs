using System.Text;
using Forum.Domain.Threads;

namespace Forum.Domain.Import;

/// <summary>Makes what real sources hold fit what a thread can hold here; what was changed is told.</summary>
internal sealed class SourceRepair
{
    /// <summary>Before it there was no forum to come from: an earlier date is a field that nobody filled in.</summary>
    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DateTime now;
    private int titles;
    private int tags;
    private int dates;

    private SourceRepair(DateTime now) => this.now = now;

    /// <param name="now">When the import began: nothing was written later.</param>
    public static (SourceCommunity Community, IReadOnlyList<SourceRemark> Remarks) Of(SourceCommunity source, DateTime now)
    {
        var repair = new SourceRepair(now);
        var community = source with
        {
            Members = [.. source.Members.Select(m => m with { JoinedAt = repair.Date(m.JoinedAt) })],
            Threads = [.. source.Threads.Select(repair.Thread)],
        };
        return (
            community,
            [
                new SourceRemark("titles were empty or longer than a title may be here, and were mended", repair.titles),
                new SourceRemark("tags were not possible here, and were mended or left out", repair.tags),
                new SourceRemark("dates lay in the future or before 1980, and were moved to the nearest possible", repair.dates),
            ]
        );
    }

    private SourceThread Thread(SourceThread thread) =>
        thread with
        {
            Title = Title(thread),
            Tags = Tags(thread.Tags),
            Posts = [.. thread.Posts.Select(Post)],
        };

    private SourcePost Post(SourcePost post)
    {
        var at = Date(post.At);
        DateTime? edited = post.EditedAt is { } e ? Date(e) : null;
        return post with { At = at, EditedAt = edited < at ? at : edited };
    }

    private string Title(SourceThread thread)
    {
        var title = OneLine(thread.Title);
        if (title.Length == 0)
            title = OneLine(SourceText.Words(thread.Posts[0]));
        if (title.Length == 0)
            title = "…";
        title = SourceText.Cut(title, Threads.Thread.TitleLimit);
        titles += title == thread.Title ? 0 : 1;
        return title;
    }

    private List<string> Tags(IReadOnlyList<string> wanted)
    {
        var good = wanted
            .SelectMany(tag => TagNames.Parse(tag.Trim().Replace(' ', '-')))
            .Select(tag => tag.TrimStart('+', '#', '.', '-', '_'))
            .Where(tag => tag.Length > 0 && TagNames.IsGood(tag))
            .Distinct()
            .Take(Threads.Thread.TagLimit)
            .ToList();
        tags += wanted.Except(good).Count();
        return good;
    }

    private DateTime Date(DateTime at)
    {
        var possible =
            at > now ? now
            : at < Earliest ? Earliest
            : at;
        dates += possible == at ? 0 : 1;
        return possible;
    }

    /// <summary>Without control characters, and without half surrogate pairs, which no database keeps.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString().TrimEnd();
    }
}
