using System.Diagnostics;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Badges.Usual;
using Forum.Domain.Import;
using Forum.Domain.Import.StackExchange;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Import.StackExchange;

/// <summary>What our rules give the members of a real community, beside the badges that the same people had there.</summary>
public sealed class DumpBadgesTests(ITestOutputHelper output)
{
    private const string Source = "stackexchange-quantumcomputing";

    /// <summary>Nobody has one only here; of each who has it only there the dump itself says why.</summary>
    [DataFact]
    public async Task Our_rules_agree_with_the_badges_there_for_every_member_but_those_of_whom_the_data_says_why_not()
    {
        using var forum = new TestForum();
        var op = await forum.Operator();
        var source = StackExchangeDump.Read(TestData.PathOf(Source));
        await forum.Done(db => ImportCommunity.Run(db, op, source, new ImportTarget("Quantum"), null, default));
        await forum.Done(db => BringBadges.Run(db, op, null, default));
        var clock = Stopwatch.StartNew();
        var (given, _, _) = await forum.With(db => JudgeMembers.All(db, default));
        output.WriteLine($"{given} awards in {clock.Elapsed.TotalSeconds:0.0} s");
        var ids = await Ids(forum);
        var (dump, wrong) = (new DumpBadges(Source), new List<string>());
        foreach (var (there, here, type, score) in Names)
        {
            var (theirs, ours) = (dump.Holders(there), await Holders(forum, here, ids));
            var (only, missing) = (ours.Except(theirs).ToList(), theirs.Except(ours).Order(StringComparer.Ordinal).ToList());
            output.WriteLine($"{there}: {theirs.Count} there, {ours.Count} here; {only.Count} only here, {missing.Count} only there");
            wrong.AddRange(only.Select(id => $"{there}: {id} has it only here"));
            foreach (var id in missing)
            {
                var reason = dump.Reason(there, id, type, score);
                output.WriteLine($"  {id} only there: {reason ?? "nothing says why"}");
                if (reason is null)
                    wrong.Add($"{there}: {id} has it only there");
            }
        }

        Assert.Equal([], wrong);
    }

    [DataFact]
    public void A_difference_without_a_reason_in_the_data_has_none()
    {
        var dump = new DumpBadges(Source);

        // The member has no post that ever had ten votes, and no deleted post had a hundred.
        Assert.Null(dump.Reason("Student", "61", "1", 100));
        Assert.NotNull(dump.Reason("Student", "61", "1", 1));
        Assert.Null(dump.Reason("Student", "3103", "1", 0));
    }

    /// <param name="Type">Of the post that wins it: 1 is a question, 2 an answer.</param>
    /// <param name="Score">What that needs; 0 is an accepted answer.</param>
    private sealed record Pair(string There, string Here, string Type, int Score);

    private static readonly Pair[] Names =
    [
        new("Student", "Student", "1", 1),
        new("Teacher", "Teacher", "2", 1),
        new("Scholar", "Scholar", "1", 0),
        new("Nice Question", "Nice question", "1", 10),
        new("Good Question", "Good question", "1", 25),
        new("Great Question", "Great question", "1", 100),
        new("Nice Answer", "Nice answer", "2", 10),
        new("Good Answer", "Good answer", "2", 25),
        new("Great Answer", "Great answer", "2", 100),
    ];

    private static Task<Dictionary<long, string>> Ids(TestForum forum) =>
        forum.With(async db =>
            (await db.ImportedRecords().Where(r => r.Kind == ImportedKind.Member).ToListAsync()).ToDictionary(r => r.TargetId, r => r.SourceId)
        );

    /// <summary>Those who had an account there; a name alone had no badges.</summary>
    private static async Task<HashSet<string>> Holders(TestForum forum, string name, Dictionary<long, string> ids)
    {
        var badges = await forum.With(db => db.Badges.ToListAsync());
        var badge = badges.Single(b => b.Definition.In("en", "en").Name == name).Id;
        var members = await forum.With(db => db.Awards.Where(a => a.BadgeId == badge && a.RevokedAt == null).Select(a => a.MemberId).ToListAsync());
        return [.. members.Select(id => ids[id]).Where(id => id.All(char.IsAsciiDigit))];
    }
}
