using System.Globalization;
using Forum.Domain.Moderation.Chains;
using Xunit;
using Xunit.Abstractions;

namespace Forum.Domain.Tests.Moderation;

/// <summary>Whoever has the file in their hands changes the log: 100 ways of each kind, all detected.</summary>
public sealed class TamperingTests(ITestOutputHelper output)
{
    private const int Tries = 100;
    private const string Public = "AudienceId = 1 AND IsOpen = 1";

    private static readonly string[] ActFields =
    [
        "PublicId",
        "At",
        "Kind",
        "Power",
        "MemberId",
        "GrantId",
        "OtherGrantId",
        "OtherAudienceId",
        "Reason",
        "AudienceId",
        "BoardId",
        "ThreadId",
        "PostId",
        "GroupId",
        "SubjectId",
        "Before",
        "After",
        "UndoneById",
        "RedactedById",
    ];

    private static readonly string[] LinkFields = ["AudienceId", "IsOpen", "Number", "Event", "ActId", "At", "Fields", "Salt", "TextHash", "Hash"];

    [Fact]
    public async Task A_change_of_any_field_of_an_act_is_detected() => await Fields("Acts", ActFields);

    [Fact]
    public async Task A_change_of_any_field_of_a_link_is_detected() => await Fields("ActLinks", LinkFields);

    [Fact]
    public async Task A_second_ground_that_was_changed_removed_or_added_is_detected()
    {
        var random = Random();
        using var forum = await ChainedForum.Make();
        var (with, without) = (Acts("IS NOT NULL"), Acts("IS NULL"));
        var grants = forum.Rows("SELECT Id FROM Grants").ConvertAll(row => row[0]);
        for (var i = 0; i < Tries; i++)
        {
            var (act, change) = i % 4 == 3 ? (without[random.Next(without.Count)], "added") : (with[random.Next(with.Count)], "changed");
            var old = forum.Value("SELECT OtherGrantId FROM Acts WHERE Id = @p0", act);
            var others = grants.FindAll(grant => !Equals(grant, old));
            var (grant, audience) = (i % 4) switch
            {
                0 => (null, null),
                1 => (others[random.Next(others.Count)], forum.Value("SELECT OtherAudienceId FROM Acts WHERE Id = @p0", act)),
                2 => (old, 2L),
                _ => (others[random.Next(others.Count)], (object?)1L),
            };
            forum.Change("UPDATE Acts SET OtherGrantId = @p1, OtherAudienceId = @p2 WHERE Id = @p0", act, grant, audience);
            var fault = Assert.Single((await forum.Verify()).Faults);
            Assert.True(fault.Kind == LogFaultKind.Changed, $"{act} {change}: {grant} {audience} gives {fault}");
            forum.PutBack();
        }

        List<object?> Acts(string have) => forum.Rows($"SELECT Id FROM Acts WHERE OtherGrantId {have}").ConvertAll(row => row[0]);
    }

    [Fact]
    public async Task A_link_that_names_a_second_ground_cannot_be_taken_away_with_it()
    {
        using var forum = await ChainedForum.Make();
        var acts = forum.Rows("SELECT Id FROM Acts WHERE OtherGrantId IS NOT NULL").ConvertAll(row => row[0]);
        Assert.Equal(2, acts.Count);
        foreach (var act in acts)
        {
            forum.Change("UPDATE Acts SET OtherGrantId = NULL, OtherAudienceId = NULL WHERE Id = @p0", act);
            Assert.Equal(1, forum.Change("DELETE FROM ActLinks WHERE ActId = @p0 AND Event = 'Grounded'", act));
            Assert.Contains((await forum.Verify()).Faults, fault => fault.Kind == LogFaultKind.Missing);
            forum.PutBack();
        }
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_detected_by_a_head_that_was_published()
    {
        var random = Random();
        using var forum = await ChainedForum.Make();
        var head = (await forum.Verify()).Head;
        var count = forum.Rows($"SELECT Id FROM ActLinks WHERE {Public}").Count;
        for (var i = 0; i < Tries; i++)
        {
            forum.Change("BEGIN");
            var at = random.Next(count);
            var acts = forum
                .Rows($"SELECT ActId FROM ActLinks WHERE {Public} AND Number > @p0 AND Event = 'Done'", at)
                .Select(row => row[0])
                .ToList();
            forum.Change($"DELETE FROM ActLinks WHERE {Public} AND Number > @p0", at);
            foreach (var act in acts)
                forum.Change("DELETE FROM Acts WHERE Id = @p0", act);
            // Whoever cuts well leaves nothing that points behind the cut.
            forum.Change("UPDATE Acts SET UndoneById = NULL WHERE UndoneById NOT IN (SELECT Id FROM Acts)");
            forum.Change("COMMIT");
            Assert.False((await forum.Verify(head)).KnowsHead, $"cut at {at}");
            forum.PutBack();
        }
    }

    [Fact]
    public async Task An_act_that_is_missing_in_the_middle_is_detected_without_any_head()
    {
        var random = Random();
        using var forum = await ChainedForum.Make();
        var acts = forum.Rows(
            "SELECT ActId FROM ActLinks l WHERE Event = 'Done' AND EXISTS (SELECT 1 FROM ActLinks n WHERE n.AudienceId = l.AudienceId AND n.IsOpen = l.IsOpen AND n.Number > l.Number)"
        );
        for (var i = 0; i < Tries; i++)
        {
            var act = acts[random.Next(acts.Count)][0];
            forum.Change("DELETE FROM ActLinks WHERE ActId = @p0", act);
            if (i % 2 == 0)
                forum.Change("DELETE FROM Acts WHERE Id = @p0", act);
            Assert.NotEmpty((await forum.Verify()).Faults);
            forum.PutBack();
        }
    }

    [Fact]
    public async Task A_chain_that_was_computed_anew_is_detected_by_a_head_that_was_published()
    {
        var random = Random();
        using var forum = await ChainedForum.Make();
        var head = (await forum.Verify()).Head;
        var acts = forum.Rows($"SELECT ActId FROM ActLinks WHERE {Public} AND Salt IS NOT NULL");
        for (var i = 0; i < Tries; i++)
        {
            var act = acts[random.Next(acts.Count)][0];
            forum.Change("UPDATE Acts SET Reason = @p1 WHERE Id = @p0", act, string.Create(CultureInfo.InvariantCulture, $"Another reason {i}"));
            Recompute(forum, act);
            var verdict = await forum.Verify(head);
            Assert.Empty(verdict.Faults);
            Assert.False(verdict.KnowsHead);
            forum.PutBack();
        }
    }

    private async Task Fields(string table, string[] fields)
    {
        var random = Random();
        using var forum = await ChainedForum.Make();
        // Whoever has the file drops what is in their way.
        forum.Change("DROP INDEX IX_ActLinks_AudienceId_IsOpen_Number");
        var ids = forum.Rows($"SELECT Id FROM {table}");
        for (var i = 0; i < Tries; i++)
        {
            var (id, field) = (ids[random.Next(ids.Count)][0], fields[i % fields.Length]);
            var old = forum.Value($"SELECT \"{field}\" FROM {table} WHERE Id = @p0", id);
            var others = forum.Rows($"SELECT DISTINCT \"{field}\" FROM {table}").Select(row => row[0]).Where(value => !Same(value, old)).ToList();
            var value = others.Count > 0 && field is not ("PublicId" or "Number") ? others[random.Next(others.Count)] : Another(field, old);
            forum.Change($"UPDATE {table} SET \"{field}\" = @p1 WHERE Id = @p0", id, value);
            var verdict = await forum.Verify();
            Assert.True(verdict.Faults.Count > 0, $"{table}.{field} of {id}: {old} became {value}");
            forum.PutBack();
        }
    }

    private static bool Same(object? one, object? other) => one is byte[] a && other is byte[] b ? a.AsSpan().SequenceEqual(b) : Equals(one, other);

    private static object Another(string field, object? old) =>
        old switch
        {
            long number => field == "IsOpen" ? 1 - number : number + 1_000,
            byte[] bytes => bytes.Select((b, i) => i == 0 ? (byte)(b ^ 1) : b).ToArray(),
            string text => text + "x",
            _ => field.EndsWith("Id", StringComparison.Ordinal) ? 1L
            : field == "Salt" ? new byte[16]
            : "x",
        };

    private static void Recompute(ChainedForum forum, object? act)
    {
        var before = LinkHash.OfNothing;
        foreach (var row in forum.Rows($"SELECT Id, ActId, Fields, Salt, TextHash FROM ActLinks WHERE {Public} ORDER BY Number"))
        {
            var text = (byte[])row[4]!;
            if (Equals(row[1], act) && row[3] is byte[] salt)
            {
                var now = forum.Rows("SELECT Reason, \"Before\", \"After\" FROM Acts WHERE Id = @p0", act)[0];
                text = LinkHash.OfTexts(salt, new ActTexts((string)now[0]!, (string?)now[1], (string?)now[2]));
            }
            before = LinkHash.Of(before, (string)row[2]!, text);
            forum.Change("UPDATE ActLinks SET TextHash = @p1, Hash = @p2 WHERE Id = @p0", row[0], text, before);
        }
    }

    private Random Random()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
