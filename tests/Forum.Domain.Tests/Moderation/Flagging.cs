using Forum.Domain.Audiences;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Tests.Delegation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>What the tests of flags do: Mira wrote a thread, Dora answers and flags, Lea reviews on the board.</summary>
internal static class Flagging
{
    public static readonly FlagForm Rude = new("Rude", null);

    /// <summary>Lea reviews on the board.</summary>
    public static async Task<Leaders> Met()
    {
        var met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.ReviewFlags));
        return met;
    }

    /// <summary>A reply by somebody on a board that only they see.</summary>
    public static async Task<string> Secret(Leaders met, Actor author)
    {
        var group = await met.Forum.Group("Insiders", author);
        var thread = await met.Forum.Thread(author, await met.Forum.Board("Workshop", AudienceKind.Groups, group));
        return await met.Forum.Reply(author, thread);
    }

    /// <summary>Somebody who is among those who see it.</summary>
    public static async Task<Actor> Join(Leaders met, string name)
    {
        var (member, operators) = (await met.Forum.Member(name), await met.Forum.Operator());
        var group = await met.Forum.With(db => db.Groups.Select(g => g.PublicId).SingleAsync());
        await met.Forum.Done(db => AddToGroup.Run(db, operators, group, name, null, "", default));
        return await met.Forum.Again(member);
    }

    public static Task<string> Flag(Leaders met, Actor who, string post, string reason, string? note = null) =>
        met.Forum.Done(db => FlagPost.Run(db, who, post, new FlagForm(reason, note), default));

    public static Task<string> Settle(Leaders met, Actor who, string post, bool uphold, string reason) =>
        met.Forum.Done(db => SettleFlags.Run(db, who, post, uphold, reason, default));

    public static async Task<IReadOnlyList<FlaggedPost>> Queue(Leaders met, Actor who)
    {
        var actor = await met.Forum.Again(who);
        return (await met.Forum.Done(db => FlagQueueReader.Read(db, actor, null, default))).Posts;
    }

    public static async Task<int> Count(Leaders met, Actor who)
    {
        var actor = await met.Forum.Again(who);
        return await met.Forum.With(db => FlagQueueReader.Count(db, actor, default));
    }

    public static async Task<OwnFlag?> Own(Leaders met, Actor who, string post) =>
        (await met.Forum.Done(db => OwnFlagReader.Read(db, who, post, default))).Own;

    public static Task<int> Flags(Leaders met) => met.Forum.With(db => db.Flags.CountAsync());

    public static async Task<Denial> Refused(Leaders met, Func<ForumDb, Task<Outcome<string>>> verb) =>
        Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(verb)).Why;
}
