namespace Forum.Domain.Search.Ranking;

/// <summary>
/// How well texts answer what is asked: BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25 extension to multiple weighted fields") over the
/// wanted words, and the same measure over pairs of them that stand near each other (Metzler and Croft 2005, "A Markov random field model for
/// term dependencies").
/// </summary>
internal sealed class Scorer(IReadOnlyList<Asked> asked, RankingWeights weights, IReadOnlyDictionary<RankedField, double> usualLengths)
{
    private readonly double wanted = asked.Sum(a => a.Weight);

    /// <returns>From 0; 0 where nothing was found.</returns>
    public double Score(IReadOnlyList<ScoredText> texts, Merits merits)
    {
        var (words, covered) = OfWords(texts);
        if (words == 0)
            return 0;
        var score = (words + OfPairs(texts)) * Math.Pow(covered / wanted, weights.Coverage);
        return score * (1 + OfMerits(merits)) * (merits.Elsewhere ? 1 - weights.Elsewhere : 1);
    }

    private (double Score, double Covered) OfWords(IReadOnlyList<ScoredText> texts)
    {
        Span<double> often = stackalloc double[asked.Count];
        foreach (var text in texts)
        {
            var each = WeightOf(text.Field) / Discount(text);
            foreach (var match in text.Matches)
                often[match.Asked] += match.Worth * each;
        }
        var (score, covered) = (0.0, 0.0);
        for (var i = 0; i < asked.Count; i++)
            if (often[i] > 0)
                (score, covered) = (score + asked[i].Weight * Saturated(often[i]), covered + asked[i].Weight);
        return (score, covered);
    }

    private double OfPairs(IReadOnlyList<ScoredText> texts)
    {
        var score = 0.0;
        for (var i = 0; i + 1 < asked.Count; i++)
        {
            var (ordered, near) = (0.0, 0.0);
            foreach (var text in texts)
            {
                var (o, n) = Pairs(text.Matches, i, asked[i + 1].Place - asked[i].Place);
                var each = WeightOf(text.Field) / Discount(text);
                (ordered, near) = (ordered + o * each, near + n * each);
            }
            var pair = (asked[i].Weight + asked[i + 1].Weight) / 2;
            score += pair * (weights.InOrder * Saturated(ordered) + weights.Near * Saturated(near));
        }
        return score;
    }

    /// <param name="apart">How far apart they were typed.</param>
    private (double Ordered, double Near) Pairs(IReadOnlyList<Match> matches, int first, int apart)
    {
        var (ordered, near) = (0.0, 0.0);
        for (var i = 0; i < matches.Count; i++)
        {
            if (matches[i].Asked != first && matches[i].Asked != first + 1)
                continue;
            for (var k = i + 1; k < matches.Count && matches[k].Word - matches[i].Word < weights.Window; k++)
            {
                if (matches[k].Asked + matches[i].Asked != 2 * first + 1)
                    continue;
                var worth = matches[i].Worth * matches[k].Worth;
                near += worth;
                if (matches[i].Asked == first && matches[k].Word - matches[i].Word <= Math.Max(1, apart))
                    ordered += worth;
                break;
            }
        }
        return (ordered, near);
    }

    private double OfMerits(Merits merits)
    {
        var votes = Math.Sign(merits.Votes) * Math.Log(1 + Math.Abs(merits.Votes));
        var fresh = Math.Pow(0.5, Math.Max(0, merits.Age.TotalDays) / weights.FreshHalfLife);
        return Math.Max(
            -0.5,
            votes * weights.Votes + (merits.Accepted ? weights.Accepted : 0) + (merits.Official ? weights.Official : 0) + fresh * weights.Fresh
        );
    }

    private double Saturated(double often) => often * (weights.Saturation + 1) / (often + weights.Saturation);

    private double Discount(ScoredText text)
    {
        var b = text.Field is RankedField.Title or RankedField.Tags ? weights.TitleLengthDiscount : weights.LengthDiscount;
        return 1 - b + b * text.Length / usualLengths[text.Field];
    }

    private double WeightOf(RankedField field) =>
        field switch
        {
            RankedField.Title => weights.Title,
            RankedField.Tags => weights.Tags,
            RankedField.Opening => weights.Opening,
            RankedField.Answer => weights.Answer,
            RankedField.Other => weights.Other,
            _ => weights.Code,
        };
}
