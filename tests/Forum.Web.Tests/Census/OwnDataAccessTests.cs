using System.Text.Json.Nodes;
using Forum.Domain;
using Forum.Domain.Boards;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Web.Tests.Census.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census;

/// <summary>The download gives back one's own words from everywhere, and tells nothing of a place that one sees no more.</summary>
public sealed class OwnDataAccessTests
{
    private const string Title = "About the Xylograph";
    private const string Theirs = "It stood in the Aviary.";
    private const string Mine = "My zither is in the attic.";
    private const string Note = "Compare it with my lute.";

    public static TheoryData<string> Ways => [.. LostAccess.All.Select(l => l.How)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Ones_own_words_stay_and_all_else_of_the_place_is_gone_once(string how)
    {
        var way = LostAccess.All.Single(l => l.How == how);
        await using var village = await Village.Found(await CensusHost.Start());
        var host = village.World.Host;
        var (visitor, name) = (village.Visitors.Single(v => v.Kind == way.Who), Cast.Names[way.Who]);
        var thread = await As(village, "Ada", (db, a) => StartThread.Run(db, a, village.World[way.Board], Started, default));
        village.World.Call(thread, "lost");
        var theirs = await As(village, "Ben", (db, a) => WriteReply.Run(db, a, thread, Reply(Theirs), default));
        var mine = await As(village, name, (db, a) => WriteReply.Run(db, a, thread, Reply(Mine), default));
        await As(village, name, (db, a) => VoteForPost.Run(db, a, theirs, true, default));
        await As(village, name, (db, a) => AddBookmark.Run(db, a, theirs, Note, default));
        await host.Ask(visitor, Call.Get("/t/" + thread));
        await host.WriteReadMarks();
        string[] names = [Title, "quaver", thread, theirs, mine];

        var before = await Take(host, visitor);
        await host.Do("lose", host.Clock.GetUtcNow(), db => Happened(way, village, db));
        var after = await Take(host, visitor);

        Assert.All([.. names, Mine], word => Assert.Contains(word, before, StringComparison.Ordinal));
        Assert.All([Mine, Note], words => Assert.Contains(words, after, StringComparison.Ordinal));
        Assert.All([.. names, "Xylograph", "Aviary"], word => Assert.DoesNotContain(word, after, StringComparison.Ordinal));
        Assert.DoesNotContain("Aviary", before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Layers.HiddenBoards, new[] { Kind.Member, Kind.Silenced, Kind.Suspended, Kind.Former, Kind.Moderator, Kind.Owner })]
    [InlineData(Layers.HiddenBoards | Layers.HeldAndHidden, new[] { Kind.Member, Kind.Silenced, Kind.Suspended, Kind.Former })]
    public async Task But_for_ones_own_words_twin_worlds_give_the_same(Layers layers, Kind[] kinds)
    {
        await using var twins = await Twins.Bear(29, 60, layers);
        foreach (var visitor in twins.Visitors.Where(v => kinds.Contains(v.Kind)))
        {
            var (plain, full) = (await Take(twins.Plain.Host, visitor), await Take(twins.Full.Host, visitor));
            Assert.Equal(WithoutOwnWords(plain), WithoutOwnWords(full));
        }
    }

    /// <summary>What is told of places that are out of sight is nothing but their own; what is left must not depend on anything hidden.</summary>
    private static string WithoutOwnWords(string file)
    {
        var data = JsonNode.Parse(file)!.AsObject();
        foreach (var (part, rows) in data.Where(p => p.Value is JsonArray))
        foreach (var row in rows!.AsArray().OfType<JsonObject>().ToList())
        {
            if (row["place"]?["seen"]?.GetValue<bool>() == false || (part == "actsByYou" && row["id"] is null))
                rows.AsArray().Remove(row);
            foreach (var revision in row["revisions"]?.AsArray() ?? [])
                revision!.AsObject().Remove("source");
        }
        return data.ToJsonString();
    }

    private static async Task<string> Take(CensusHost host, Visitor visitor)
    {
        var answer = await host.Ask(visitor, Call.Post("/account/data"));
        Assert.Equal(200, answer.Status);
        return answer.Text;
    }

    private static async Task<bool> Happened(LostAccess way, Village village, ForumDb db)
    {
        await way.Happen(village, db);
        return true;
    }

    private static Task<string> As(Village village, string name, Func<ForumDb, Actor, Task<Outcome<string>>> verb) =>
        village.World.Host.Do(
            $"{name} {village.World.Host.Clock.GetUtcNow()}",
            village.World.Host.Clock.GetUtcNow().AddSeconds(1),
            async db =>
            {
                var id = await db.Members.Where(m => m.Name == name).Select(m => m.Id).SingleAsync();
                return Assert.IsType<Outcome<string>.Done>(await verb(db, await ActorReader.OfMember(db, id, default))).Value;
            }
        );

    private static ThreadForm Started => new(Title, "quaver", "Here it is.", ThreadFormats.Question, "en", null);

    private static ReplyForm Reply(string text) => new(text, null, false, null);
}
