using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Words;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Search.Ranking;

/// <summary>A post of a candidate with its text.</summary>
/// <param name="IsOpening">It is its thread's first.</param>
internal sealed record PostSource(PostFacts Facts, bool IsOpening, bool Official, string Title, string Html)
{
    /// <summary>The texts of candidates' opening posts, accepted answers and best other posts, in one statement.</summary>
    public static async Task<ILookup<long, PostSource>> Of(SearchSight sight, IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        var threads = candidates.ToDictionary(c => c.Thread.Id, c => c.Thread);
        long[] ids = [.. candidates.SelectMany(Ids).Distinct()];
        long[] opened = [.. threads.Keys];
        var rows = await sight
            .Posts.Where(p => ids.Contains(p.Id) || (opened.Contains(p.ThreadId) && p.Number == 1))
            .Select(p => new PostSource(
                new PostFacts(
                    p.Id,
                    p.ThreadId,
                    p.AuthorId,
                    p.CreatedAt,
                    p.State,
                    p.IsComment ? p.ReplyTo!.State : Forum.Domain.Threads.PostState.Visible,
                    p.Score
                ),
                p.Number == 1,
                p.Official,
                p.Thread.Title,
                p.Html
            ))
            .ToListAsync(ct);
        return rows.Where(row => sight.Shows(row.Facts, threads[row.Facts.ThreadId])).ToLookup(row => row.Facts.ThreadId);
    }

    private static IEnumerable<long> Ids(Candidate candidate) =>
        new[] { candidate.Thread.AcceptedPostId }.OfType<long>().Concat(candidate.Posts.Take(2).Select(p => p.Id));
}

/// <summary>A post's text, cut into words, and what was found in it.</summary>
internal sealed record FoundPost(PostSource Source, SearchableText Text, WordList Words, ScoredText Body, WordList CodeWords, ScoredText Code)
{
    private static readonly WordList None = new([], []);

    public long Id => Source.Facts.Id;

    public static FoundPost Of(PostSource source, RankedField field, Matcher matcher)
    {
        var text = SearchableText.Of(source.Html);
        var (words, code) = (TextWords.Of(text.Body), text.HasCode ? TextWords.Of(text.Code) : None);
        return new FoundPost(source, text, words, ScoredText.Of(field, words, matcher), code, ScoredText.Of(RankedField.Code, code, matcher));
    }

    /// <summary>Of its code only where nothing else of it was found.</summary>
    public IReadOnlyList<PassagePart> Passage(IReadOnlyList<Asked> asked) =>
        Body.Matches.Count == 0 && Code.Matches.Count > 0 && Text.Covered.Count == 0
            ? Passages.Of(Text.Code, CodeWords, Code.Matches, asked, [])
            : Passages.Of(Text.Body, Words, Body.Matches, asked, Text.Covered);
}
