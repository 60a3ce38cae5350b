using System.Diagnostics;
using System.Xml.Linq;
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

    /// <summary>
    /// There each badge was given at the moment when the votes were there, and kept when they went or the post was deleted, which a dump lacks; so
    /// some have it only there. Nobody has one only here.
    /// </summary>
    [DataFact]
    public async Task Whoever_has_a_badge_by_our_rules_had_it_there()
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
        var wrong = new List<string>();
        foreach (var (there, here) in Names)
        {
            var (theirs, ours) = (Dump(there), await Holders(forum, here, ids));
            var (only, missing) = (ours.Except(theirs).ToList(), theirs.Except(ours).Count());
            output.WriteLine($"{there}: {theirs.Count} there, {ours.Count} here; {only.Count} only here, {missing} only there");
            wrong.AddRange(only.Select(id => $"{there} {id}"));
        }

        Assert.Equal([], wrong);
    }

    private static readonly (string There, string Here)[] Names =
    [
        ("Student", "Student"),
        ("Teacher", "Teacher"),
        ("Scholar", "Scholar"),
        ("Nice Question", "Nice question"),
        ("Good Question", "Good question"),
        ("Great Question", "Great question"),
        ("Nice Answer", "Nice answer"),
        ("Good Answer", "Good answer"),
        ("Great Answer", "Great answer"),
    ];

    private static HashSet<string> Dump(string badge) =>
        [
            .. XDocument
                .Load(TestData.PathOf(Source, "Badges.xml"))
                .Root!.Elements()
                .Where(row => row.Attribute("Name")!.Value == badge)
                .Select(row => row.Attribute("UserId")!.Value),
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
