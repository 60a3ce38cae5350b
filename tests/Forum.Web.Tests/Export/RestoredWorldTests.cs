using System.Text.Json.Nodes;
using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Export;
using Forum.Domain.Import.Restore;
using Forum.Domain.Members;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census;
using Forum.Web.Tests.Census.Worlds;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Forum.Web.Tests.Export;

/// <summary>Random worlds in which every verb was used, brought to another place: to nobody do they look different there.</summary>
public sealed class RestoredWorldTests(ITestOutputHelper output)
{
    private const int Rounds = 2;
    private const int Sample = 8;

    [Fact]
    public async Task A_world_that_was_exported_and_brought_back_looks_the_same_to_everybody()
    {
        var first = int.TryParse(Environment.GetEnvironmentVariable("FORUM_TEST_SEED"), out var given) ? given : Environment.TickCount % 1_000_000;
        var answers = 0;
        for (var seed = first; seed < first + Rounds; seed++)
        {
            output.WriteLine($"FORUM_TEST_SEED={seed}");
            answers += await Compare(seed);
        }
        output.WriteLine($"{answers} pages were the same in both");
    }

    private static async Task<int> Compare(int seed)
    {
        var history = new History(seed, 40);
        await using var world = await history.Live(await CensusHost.Start(seed), Layers.All);
        await using var other = await CensusHost.Start(seed);
        using var folder = new TempFolder();
        var (here, there) = (Path.Combine(folder.Path, "here"), Path.Combine(folder.Path, "there"));

        // Links into groups stay behind, as passwords' do: whoever has the file could come in by them.
        await world.Host.Do("forget links", world.Host.Clock.GetUtcNow(), db => db.GroupInvitations.ExecuteDeleteAsync());
        await world.Host.Do("forget proposals", world.Host.Clock.GetUtcNow(), db => db.Proposals.ExecuteDeleteAsync());
        // Votes that are open end with the move: their boxes stay where the key is.
        await world.Host.Do("stop votes", world.Host.Clock.GetUtcNow(), db => db.Write(() => Stopped(db), default));
        await world.Host.Do("judge", world.Host.Clock.GetUtcNow(), db => JudgeMembers.All(db, default));
        await ExportForum.Run(world.Host.Storage, here, "0.1.0", null, default);
        var report = await other.Do("restore", world.Host.Clock.GetUtcNow(), db => RestoreForum.Run(db, here, null, default));
        await other.Do("judge", world.Host.Clock.GetUtcNow(), Judged);
        await ExportForum.Run(other.Storage, there, "0.1.0", null, default);

        Assert.Equal(0, report.Mended);
        AssertSame(here, there);
        return await ComparePages(world, other, history.End + TimeSpan.FromMinutes(10), new Random(seed));
    }

    /// <summary>As the worker does with whoever the restoring noted: badges came with the export, points are counted from what came.</summary>
    private static async Task<bool> Judged(ForumDb db)
    {
        while (await JudgeMembers.Run(db, default) > 0) { }
        return true;
    }

    private static async Task<bool> Stopped(ForumDb db)
    {
        await OpenVotes.Stop(db, default);
        return true;
    }

    private static void AssertSame(string here, string there)
    {
        var files = Directory.GetFiles(here).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(there).Select(Path.GetFileName).Order());
        foreach (var file in files)
        foreach (var (one, two) in Lines(here, file!).Zip(Lines(there, file!)))
            Assert.Equal($"{file}: {one}", $"{file}: {two}");
        Assert.Equal(Manifest(here), Manifest(there));
    }

    private static IEnumerable<string> Lines(string folder, string file) => file == "manifest.json" ? [] : File.ReadLines(Path.Combine(folder, file));

    /// <summary>With the hash of every file, but without the time.</summary>
    private static string Manifest(string folder)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")))!.AsObject();
        Assert.True(manifest.Remove("madeAt"));
        return manifest.ToJsonString();
    }

    private static async Task<int> ComparePages(World world, CensusHost other, DateTimeOffset at, Random dice)
    {
        var visitors = await Cast.SignIn(world, at, Cast.Names);
        foreach (var visitor in visitors.Where(v => v.Token is not null))
        {
            var name = await other.Read(db => db.Members.Where(m => m.PublicId == visitor.Id).Select(m => m.Name).SingleAsync());
            Assert.Equal(visitor.Token, await other.Do($"sign in {name}", at, db => StartSession.Run(db, visitor.Id, "A browser", default)));
        }
        var scene = await Scene.Of(world.Host, world, await world.Host.Read(SomeThread));
        var (answers, differences) = (0, new List<string>());
        foreach (var declaration in Declarations.For(scene).Where(d => d.IsReading))
        {
            var ids = await world.Host.Read(db => Nouns.Ids(db, declaration.Noun));
            foreach (var id in ids.Count <= Sample ? ids : [.. dice.GetItems(ids.ToArray(), Sample).Distinct()])
            foreach (var call in declaration.Calls(id))
            foreach (var visitor in visitors)
            {
                var (one, two) = (await world.Host.Ask(visitor, call), await other.Ask(visitor, call));
                answers++;
                if (!one.IsSameAs(two))
                    differences.Add($"{visitor.Kind} {call}: {one.Difference(two)}");
            }
        }
        Assert.True(differences.Count == 0, string.Join("\n", differences.Take(5)));
        return answers;
    }

    private static Task<string> SomeThread(Forum.Domain.Storage.ForumDb db) =>
        db
            .Threads.Where(t => t.AudienceId == Audience.EveryoneId && t.State == PostState.Visible)
            .OrderByDescending(t => t.PostCount)
            .ThenBy(t => t.PublicId)
            .Select(t => t.PublicId)
            .FirstAsync();
}
