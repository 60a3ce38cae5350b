using Forum.Domain.Elections.Counting;

namespace Forum.Domain.Tests.Elections.Counting;

/// <summary>Small elections, in which ties, withdrawals, empty ballots, and ballots that stop early are common.</summary>
internal static class RandomElection
{
    public static BallotFile Make(Random random)
    {
        var candidates = random.Next(1, 9);
        var numbers = Enumerable.Range(1, candidates).ToArray();
        // A few favourites make quotas be reached; without them most elections are all exclusions.
        var favourite = random.Next(3) == 0 ? 0 : random.Next(1, candidates + 1);
        var papers = Enumerable.Range(0, random.Next(0, 25)).Select(_ => MakePaper(random, numbers, favourite)).ToList();
        var withdrawn = numbers.Where(_ => random.Next(12) == 0).ToHashSet();
        int[] order = random.Next(4) == 0 ? [.. Shuffled(random, numbers).Take(random.Next(candidates + 1))] : [];
        return new BallotFile("Random", random.Next(1, 6), [.. numbers.Select(n => $"Candidate {n}")], withdrawn, order, papers);
    }

    public static string? Seed(Random random) => random.Next(2) == 0 ? null : random.Next().ToString(random.Next(2) == 0 ? "x" : "X8", null);

    private static Paper MakePaper(Random random, int[] numbers, int favourite)
    {
        var ranking = Shuffled(random, numbers).Take(random.Next(numbers.Length + 1)).ToList();
        if (favourite > 0 && random.Next(3) > 0)
            ranking = [favourite, .. ranking.Where(c => c != favourite)];
        return new Paper(random.Next(1, 4), ranking);
    }

    private static int[] Shuffled(Random random, int[] numbers)
    {
        int[] shuffled = [.. numbers];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
