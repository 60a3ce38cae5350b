using Forum.Domain.Search.Words;

namespace Forum.Domain.Search.Ranking;

/// <summary>A thread ranked by its text.</summary>
internal sealed record RankedThread(Candidate Candidate, string Title, WordList TitleWords, ScoredText TitleFound, FoundPost Best, double Score);

/// <summary>The second stage of finding: texts are read and weighed.</summary>
internal sealed class Ranker(
    SearchSight sight,
    Narrowing narrowing,
    IReadOnlyList<Asked> asked,
    IReadOnlyList<AskedForm> unwanted,
    Writing writing,
    RankingWeights weights,
    DateTime asOf
)
{
    private readonly Matcher matcher = new(asked, weights);
    private readonly Matcher refused = new([.. unwanted.Select(form => new Asked([form], 0, true))], weights);

    /// <summary>Those that hold, when read, what was asked; in the same order. What the clock ends is left out.</summary>
    public async Task<IReadOnlyList<RankedThread>> Rank(IReadOnlyList<Candidate> candidates, SearchClock clock, CancellationToken ct)
    {
        var sources = await PostSource.Of(sight, candidates, ct);
        var read = new List<Read>();
        foreach (var candidate in candidates)
        {
            if (clock.IsOver && read.Count > 0)
                break;
            if (
                sources[candidate.Thread.Id].Any()
                && Read.Of(candidate, [.. sources[candidate.Thread.Id]], matcher) is var thread
                && !IsRefused(thread)
            )
                read.Add(thread);
        }
        var scorer = new Scorer(asked, weights, UsualLengths(read));
        return [.. read.Select(thread => Weigh(thread, scorer)).OfType<RankedThread>()];
    }

    private bool IsRefused(Read thread) => unwanted.Count > 0 && refused.In(thread.TitleWords).Count > 0;

    private RankedThread? Weigh(Read thread, Scorer scorer)
    {
        var admitted = thread
            .Posts.Where(IsAdmitted)
            .Select(p => (Post: p, Score: scorer.Score([p.Body, p.Code], MeritsOf(thread, p))))
            .OrderByDescending(p => p.Score)
            .ThenBy(p => p.Post.Id)
            .ToList();
        if (admitted.Count == 0)
            return null;
        var best = admitted[0].Post;
        var other = admitted.Select(p => p.Post).FirstOrDefault(p => p.Body.Field == RankedField.Other);
        List<ScoredText> texts = [thread.TitleFound, thread.Tags];
        foreach (var post in thread.Posts.Where(p => p.Body.Field != RankedField.Other || p == other))
            texts.AddRange([post.Body, post.Code]);
        var score = scorer.Score(texts, MeritsOf(thread, best));
        return asked.Count > 0 && score <= 0
            ? null
            : new RankedThread(thread.Candidate, thread.Title, thread.TitleWords, thread.TitleFound, best, score);
    }

    private bool IsAdmitted(FoundPost post)
    {
        var facts = post.Source.Facts;
        return narrowing.Admits(facts.AuthorId, facts.CreatedAt, facts.Score)
            && narrowing.Admits(post.Source.Official, post.Text.HasLink, post.Text.HasCode);
    }

    private Merits MeritsOf(Read thread, FoundPost post) =>
        new(
            post.Source.Facts.Score,
            thread.Candidate.Thread.Solved,
            post.Source.Official,
            asOf - thread.Candidate.Thread.CreatedAt,
            Writings.IsElsewhere(writing, Writings.Of(post.Words.Words.Select(w => w.Exact)))
        );

    /// <summary>In words, over what was read: only a scale, which long and short texts are measured by.</summary>
    private static Dictionary<RankedField, double> UsualLengths(List<Read> read) =>
        read.SelectMany(thread => thread.Posts.SelectMany(p => new[] { p.Body, p.Code }).Append(thread.TitleFound).Append(thread.Tags))
            .GroupBy(text => text.Field)
            .ToDictionary(same => same.Key, same => Math.Max(1, same.Average(text => text.Length)));

    private sealed record Read(
        Candidate Candidate,
        string Title,
        WordList TitleWords,
        ScoredText TitleFound,
        ScoredText Tags,
        IReadOnlyList<FoundPost> Posts
    )
    {
        public static Read Of(Candidate candidate, IReadOnlyList<PostSource> sources, Matcher matcher)
        {
            var title = sources[0].Title;
            var words = TextWords.Of(title);
            var tags = TextWords.Of(candidate.Thread.TagLine);
            return new Read(
                candidate,
                title,
                words,
                ScoredText.Of(RankedField.Title, words, matcher),
                ScoredText.Of(RankedField.Tags, tags, matcher),
                [.. sources.OrderBy(s => s.Facts.Id).Select(s => FoundPost.Of(s, FieldOf(candidate.Thread, s), matcher))]
            );
        }

        private static RankedField FieldOf(ThreadFacts thread, PostSource post) =>
            post.IsOpening ? RankedField.Opening
            : post.Facts.Id == thread.AcceptedPostId ? RankedField.Answer
            : RankedField.Other;
    }
}
