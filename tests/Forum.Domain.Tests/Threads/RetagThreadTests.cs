using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Storage;
using Forum.Domain.Tests.Delegation;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>The tags of a thread, changed by power and nothing else of it.</summary>
public sealed class RetagThreadTests
{
    [Fact]
    public async Task Whoever_holds_the_power_there_changes_the_tags_alone_in_a_record_that_tells_both_and_names_the_grant()
    {
        using var met = await Leaders.Meet();
        var grant = await Appoint(met);
        var before = await met.Forum.Read(met.Member, met.Thread);

        var act = await met.Forum.Done(db => RetagThread.Run(db, met.Leader, met.Thread, "VPN, #rules", "It is about that.", default));

        var page = await met.Forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal(
            (ActKind.RetagThread, Power.RetagThread, "log", "vpn rules", "It is about that."),
            (page!.Kind, page.Power, page.Before, page.After, page.Reason)
        );
        Assert.Equal(
            grant,
            await met.Forum.With(db =>
                db.Grants.Where(g => db.Acts.Any(a => a.PublicId == act && a.GrantId == g.Id)).Select(g => g.PublicId).SingleAsync()
            )
        );
        var after = await met.Forum.Read(met.Member, met.Thread);
        Assert.Equal(["vpn", "rules"], after.Tags);
        Assert.Equal(["rules", "vpn"], await Rows(met));
        Assert.Equal((before.Title, before.Posts[0].Html, null), (after.Title, after.Posts[0].Html, after.Posts[0].EditedAt));
    }

    [Fact]
    public async Task It_is_found_by_the_new_tags_at_once_and_by_the_old_ones_no_more()
    {
        using var met = await Leaders.Meet();
        await met.Forum.Done(db => RetagThread.Run(db, met.Owner, met.Thread, "vpn", "It is about that.", default));

        Assert.Equal((1, 0), (await Marked(met, "t=vpn"), await Marked(met, "t=log")));
        Assert.Empty((await met.Forum.With(db => CheckIndex.Run(db, null, default))).Differences);
    }

    [Fact]
    public async Task A_power_over_a_tag_is_held_under_the_tags_before_and_after()
    {
        using var met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.RetagThread) with { Where = "tag:log" });
        var leader = await met.Forum.Again(met.Leader);

        Assert.Equal(Denial.NoPower, await Refused(met, db => RetagThread.Run(db, leader, met.Thread, "vpn", "Away.", default)));
        await met.Forum.Done(db => RetagThread.Run(db, leader, met.Thread, "log vpn", "More.", default));
        await met.Forum.Done(db => RetagThread.Run(db, met.Owner, met.Thread, "vpn", "Away.", default));
        Assert.Equal(Denial.NoPower, await Refused(met, db => RetagThread.Run(db, leader, met.Thread, "log", "Back.", default)));
    }

    [Fact]
    public async Task Undoing_puts_the_tags_back_unless_somebody_has_changed_them_since()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        var act = await met.Forum.Done(db => RetagThread.Run(db, met.Leader, met.Thread, "", "None fits.", default));
        await met.Forum.Done(db => UndoAct.Run(db, met.Leader, act, "It did.", default));
        Assert.Equal(["log"], (await met.Forum.Read(met.Member, met.Thread)).Tags);

        var second = await met.Forum.Done(db => RetagThread.Run(db, met.Leader, met.Thread, "vpn", "That.", default));
        await met.Forum.Done(db => RetagThread.Run(db, met.Owner, met.Thread, "rules", "Rather this.", default));
        Assert.Equal(Denial.AlreadyDone, await Refused(met, db => UndoAct.Run(db, met.Leader, second, "No.", default)));
        Assert.Equal(["rules"], (await met.Forum.Read(met.Member, met.Thread)).Tags);
    }

    [Fact]
    public async Task Whoever_is_changing_the_opening_post_meanwhile_learns_of_it_before_they_write_over_it()
    {
        using var met = await Leaders.Meet();
        var opening = (await met.Forum.Read(met.Member, met.Thread)).Posts[0].Id;
        await met.Forum.Done(db => RetagThread.Run(db, met.Owner, met.Thread, "vpn", "That.", default));

        var form = new EditForm("I looked.", "Where?", "log", 1, null);
        var saved = await met.Forum.With(db => EditPost.Run(db, met.Member, opening, form, default));

        Assert.Equal(ProblemKind.Changed, Assert.Single(Assert.IsType<Outcome<string>.Invalid>(saved).Problems).Kind);
        var line = (await met.Forum.Done(db => EditReader.Read(db, met.Member, opening, 1, default))).Overtaken!.Latest;
        Assert.Equal(("Odile", "That."), (line.By!.Name, line.Reason));
    }

    [Fact]
    public async Task Nobody_changes_tags_without_the_power_or_a_reason_nor_to_what_is_none_nor_to_what_they_are()
    {
        using var met = await Leaders.Meet();
        await Appoint(met);
        Task<Outcome<string>> Try(Actor actor, string tags, string reason = "Because.") =>
            met.Forum.With(db => RetagThread.Run(db, actor, met.Thread, tags, reason, default));

        await Leaders.Denied(Denial.NoPower, Try(met.Deputy, "vpn"));
        await Leaders.Denied(Denial.NoPower, Try(met.Member, "vpn"));
        await Leaders.Denied(Denial.SignInFirst, Try(Actor.Guest, "vpn"));
        await Leaders.Denied(Denial.AlreadyDone, Try(met.Leader, " #LOG "));
        Assert.Equal(ProblemKind.Required, Problem(await Try(met.Leader, "vpn", " ")));
        Assert.Equal(ProblemKind.BadTag, Problem(await Try(met.Leader, "<b>")));
        Assert.Equal(ProblemKind.TooManyTags, Problem(await Try(met.Leader, "a b c d e f")));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => RetagThread.Run(db, met.Leader, "nothing", "vpn", "Because.", default)));
        Assert.Equal(["log"], await Rows(met));
    }

    [Fact]
    public async Task A_hidden_thread_keeps_its_tags_to_itself_in_the_record_too()
    {
        using var met = await Leaders.Meet();
        var act = await met.Forum.Done(db => RetagThread.Run(db, met.Owner, met.Thread, "rude-word", "That.", default));
        await met.Forum.Done(db => HideThread.Run(db, met.Owner, met.Thread, "Rude.", default));

        var page = await met.Forum.With(db => ActReader.Read(db, met.Owner, act, default));
        Assert.Equal((null, null, false), (page!.Before, page.After, page.CanUndo));
    }

    private static Task<string> Appoint(Leaders met) => met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.RetagThread));

    private static Task<List<string>> Rows(Leaders met) => met.Forum.With(db => db.ThreadTags.Select(t => t.Name).Order().ToListAsync());

    private static async Task<int> Marked(Leaders met, string mark) =>
        (
            await met.Forum.With(db => db.Search.Find(db, IndexPart.Threads, ["1"], new IndexQuestion.Tokens([mark], IndexField.Marks), 9, default))
        ).Count;

    private static ProblemKind Problem(Outcome<string> outcome) => Assert.Single(Assert.IsType<Outcome<string>.Invalid>(outcome).Problems).Kind;

    private static async Task<Denial> Refused(Leaders met, Func<ForumDb, Task<Outcome<string>>> verb) =>
        Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(verb)).Why;
}
