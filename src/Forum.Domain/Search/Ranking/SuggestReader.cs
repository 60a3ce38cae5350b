using Forum.Domain.Boards;
using Forum.Domain.Members;
using Forum.Domain.Members.Names;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Words;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>What somebody may mean who is still typing; the best first.</summary>
public sealed record TypingSuggestions(
    IReadOnlyList<SuggestedThread> Threads,
    IReadOnlyList<SuggestedName> Boards,
    IReadOnlyList<SuggestedName> Members,
    IReadOnlyList<string> Tags
)
{
    public static readonly TypingSuggestions None = new([], [], [], []);
}

public sealed record SuggestedThread(string Id, string Title, string Language);

public sealed record SuggestedName(string Id, string Name);

public static class SuggestReader
{
    public const int Shortest = 2;
    private const int Threads = 6;
    private const int Names = 3;

    /// <summary>So many of the newest that fit are compared.</summary>
    private const int Looked = 60;

    /// <param name="typed">So far; its last word may go on.</param>
    public static async Task<TypingSuggestions> Read(ForumDb db, Actor actor, string typed, CancellationToken ct)
    {
        var words = TextWords.Of(typed).Words;
        if (words.Count == 0 || words.Sum(word => word.Exact.Length) < Shortest)
            return TypingSuggestions.None;
        var known = await IndexKeys.Of(db, actor, ct);
        var keys = known.Open;
        return new TypingSuggestions(
            await TitlesOf(db, actor, known, words, ct),
            await BoardsOf(db, actor, MemberName.Fold(typed), ct),
            await MembersOf(db, actor, MemberName.Fold(typed), ct),
            words.Count == 1 ? await TagsOf(db, actor, keys, words[0], ct) : []
        );
    }

    private static async Task<IReadOnlyList<SuggestedThread>> TitlesOf(
        ForumDb db,
        Actor actor,
        IndexKeys keys,
        IReadOnlyList<Word> words,
        CancellationToken ct
    )
    {
        var question = new IndexQuestion.All([.. words.Select(word => Begun(word, IndexField.Title, word == words[^1]))]);
        var ids = await db.Search.Find(db, IndexPart.Threads, keys.Open, question, Looked, ct);
        if (keys.Own.Keys.Count > 0)
            ids = [.. ids, .. await db.Search.Find(db, IndexPart.Threads, keys.Own.Keys, keys.Own.Of(question), Looked, ct)];
        return await db
            .Threads.VisibleTo(actor, "SuggestedThreads")
            .Where(t => ids.Contains(t.Id))
            .OrderByDescending(t => t.AcceptedPostId != null)
            .ThenByDescending(t => t.Score)
            .ThenByDescending(t => t.Id)
            .Take(Threads)
            .Select(t => new SuggestedThread(t.PublicId, t.Title, t.Language))
            .ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<string>> TagsOf(ForumDb db, Actor actor, IReadOnlyList<string> keys, Word word, CancellationToken ct)
    {
        var ids = await db.Search.Find(db, IndexPart.Threads, keys, Begun(word, IndexField.Tags, true), Looked, ct);
        var lines = await db.Threads.VisibleTo(actor, "SuggestedTags").Where(t => ids.Contains(t.Id)).Select(t => t.TagLine).ToListAsync(ct);
        return
        [
            .. lines
                .SelectMany(TagNames.OfLine)
                .Where(tag => TextWords.Of(tag).Words.Any(part => part.Exact.StartsWith(word.Exact, StringComparison.Ordinal)))
                .CountBy(tag => tag)
                .OrderByDescending(tag => tag.Value)
                .ThenBy(tag => tag.Key, StringComparer.Ordinal)
                .Take(Names)
                .Select(tag => tag.Key),
        ];
    }

    private static async Task<IReadOnlyList<SuggestedName>> BoardsOf(ForumDb db, Actor actor, string folded, CancellationToken ct)
    {
        var boards = await db.Boards.VisibleTo(actor, "SuggestedBoards").Select(b => new SuggestedName(b.PublicId, b.Name)).ToListAsync(ct);
        return
        [
            .. boards
                .Where(b => folded.Length > 0 && Beginnings(b.Name).Any(name => name.StartsWith(folded, StringComparison.Ordinal)))
                .OrderBy(b => b.Name, StringComparer.Ordinal)
                .ThenBy(b => b.Id, StringComparer.Ordinal)
                .Take(Names),
        ];
    }

    private static async Task<IReadOnlyList<SuggestedName>> MembersOf(ForumDb db, Actor actor, string folded, CancellationToken ct)
    {
        if (folded.Length < Shortest)
            return [];
        var end = folded + '\uFFFF';
        return await db
            .Members.VisibleTo(actor, "SuggestedMembers")
            .Where(m => m.LeftAt == null && m.FoldedName.CompareTo(folded) >= 0 && m.FoldedName.CompareTo(end) < 0)
            .OrderBy(m => m.FoldedName)
            .Take(Names)
            .Select(m => new SuggestedName(m.PublicId, m.Name))
            .ToListAsync(ct);
    }

    /// <summary>An index holds stems: a word that is typed to its end is found by its own, one that isn't by its beginning.</summary>
    private static IndexQuestion Begun(Word word, IndexField field, bool goesOn) =>
        goesOn
            ? new IndexQuestion.Any([new IndexQuestion.Tokens([word.Exact], field, IsPrefix: true), new IndexQuestion.Tokens([word.Stem], field)])
            : new IndexQuestion.Tokens([word.Stem], field);

    /// <summary>The name from each of its words on.</summary>
    private static IEnumerable<string> Beginnings(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Select((_, at) => MemberName.Fold(string.Concat(words.Skip(at))));
    }
}
