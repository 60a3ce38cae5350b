using System.Text.RegularExpressions;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Powers;

/// <summary>An actor is kept in memory while the count of changes stands still; so whatever an actor is made of must move it.</summary>
public sealed partial class ActorChangesTests
{
    /// <summary>A new member, session, group, board or thread and other words in a draft change no actor that was read before: no grant was for them yet.</summary>
    private static readonly string[] Harmless =
    [
        "Members INSERT",
        "Sessions INSERT",
        "Groups INSERT",
        "Drafts UPDATE",
        "Boards INSERT",
        "Threads INSERT",
    ];

    private static readonly string[] Personal = ["Members", "Sessions", "Sanctions", "GroupMemberships", "Grants", "GrantScopes"];

    [Fact]
    public async Task Each_change_of_what_an_actor_or_the_site_is_read_from_is_counted()
    {
        var statements = new StatementTexts();
        using var forum = new TestForum(statements);
        var (_, token) = await Leader(forum);
        statements.Forget();
        await forum.With(db => ActorReader.OfSession(db, token, default));
        await forum.With(db => SiteReader.Settings(db, default));
        await forum.With(db => SitePageReader.Kinds(db, default));

        var tables = statements.Asked.SelectMany(text => Table().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        var counted = await Triggers(forum);

        Assert.Equal([], Personal.Except(tables));
        string[] ways = ["INSERT", "UPDATE", "DELETE"];
        Assert.Equal([], tables.SelectMany(table => ways.Select(way => $"{table} {way}")).Except(Harmless).Except(counted).Order());
    }

    [Fact]
    public async Task A_reply_leaves_the_actors_that_are_known_as_they_are()
    {
        using var forum = new TestForum();
        var (leader, _) = await Leader(forum);
        var board = await forum.Board();
        var thread = await forum.Thread(leader, board);
        await forum.Reply(leader, thread);
        var before = forum.Storage.ActorVersion();

        await forum.Reply(leader, thread);

        Assert.Equal(before, forum.Storage.ActorVersion());
    }

    [Fact]
    public async Task Who_is_signed_out_between_reading_and_writing_is_refused()
    {
        using var forum = new TestForum();
        var (leader, _) = await Leader(forum);
        var thread = await forum.Thread(leader, await forum.Board());
        var token = await forum.With(db => StartSession.Run(db, leader.PublicId, "", default));
        var before = await forum.With(db => ActorReader.OfSession(db, token, default));
        await forum.With(db => db.Sessions.Where(s => s.PublicId == before.SessionId).ExecuteDeleteAsync());

        var outcome = await forum.With(db => WriteReply.Run(db, before, thread, new ReplyForm("Still here?", null, false, null), default));

        Assert.IsType<Outcome<string>.Denied>(outcome);
    }

    /// <summary>Somebody with a session, a groupand a grant of all powers.</summary>
    private static async Task<(Actor Leader, string Token)> Leader(TestForum forum)
    {
        var owner = await forum.Owner();
        await forum.Group("Helpers", owner);
        var token = await forum.With(db => StartSession.Run(db, owner.PublicId, "", default));
        return (owner, token);
    }

    private static async Task<List<string>> Triggers(TestForum forum) =>
        await forum.With(async db =>
        {
            var found = new List<string>();
            await db.Context.Database.OpenConnectionAsync();
            await using var command = db.Command("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ActorChanges%'");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var parts = Trigger().Match(reader.GetString(0)).Groups;
                found.Add($"{parts[2].Value} {parts[1].Value}");
            }
            return found;
        });

    [GeneratedRegex("(?:FROM|JOIN) \"(\\w+)\"")]
    private static partial Regex Table();

    [GeneratedRegex("AFTER (\\w+) (?:OF \"\\w+\" )?ON \"(\\w+)\"")]
    private static partial Regex Trigger();
}
