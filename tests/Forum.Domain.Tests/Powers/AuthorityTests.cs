using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Powers;

public sealed class AuthorityTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task An_owner_locks_a_thread_by_their_claim_and_the_act_names_it()
    {
        var (owner, asker) = (await forum.Owner(), await forum.Member("Asta"));
        var thread = await forum.Thread(asker, await forum.Board());

        var act = await forum.Done(db => LockThread.Run(db, owner, thread, "answered", default));

        var told = await forum.With(db => ActReader.Read(db, Actor.Guest, act, default));
        Assert.Equal((ActKind.LockThread, GrantSource.Claim, "Odile", "answered"), (told!.Kind, told.Source!.Value, told.ActorName, told.Reason));
        var refused = await forum.With(db => WriteReply.Run(db, asker, thread, new ReplyForm("More?", null, false, null), default));
        Assert.Equal(Denial.ThreadLocked, Assert.IsType<Outcome<string>.Denied>(refused).Why);
    }

    [Fact]
    public async Task A_refused_act_changes_nothing_and_leaves_no_record()
    {
        var (owner, asker) = (await forum.Owner(), await forum.Member("Asta"));
        var thread = await forum.Thread(asker, await forum.Board());
        var acts = await forum.With(db => db.Acts.CountAsync());

        Assert.IsType<Outcome<string>.Denied>(await forum.With(db => LockThread.Run(db, asker, thread, "mine", default)));
        Assert.IsType<Outcome<string>.Invalid>(await forum.With(db => LockThread.Run(db, owner, thread, " ", default)));

        Assert.Equal(acts, await forum.With(db => db.Acts.CountAsync()));
        Assert.False((await forum.Read(asker, thread)).IsLocked);
    }

    [Fact]
    public async Task Undoing_an_act_does_the_opposite_and_links_both()
    {
        var (owner, asker) = (await forum.Owner(), await forum.Member("Asta"));
        var thread = await forum.Thread(asker, await forum.Board());
        var act = await forum.Done(db => LockThread.Run(db, owner, thread, "answered", default));

        var undone = await forum.Done(db => UndoAct.Run(db, owner, act, "not yet", default));

        Assert.False((await forum.Read(asker, thread)).IsLocked);
        Assert.Equal(undone, (await forum.With(db => ActReader.Read(db, owner, act, default)))!.UndoneById);
        Assert.Equal(
            Denial.AlreadyUndone,
            Assert.IsType<Outcome<string>.Denied>(await forum.With(db => UndoAct.Run(db, owner, act, "again", default))).Why
        );
    }

    [Theory]
    [InlineData("scope")]
    [InlineData("power")]
    [InlineData("time")]
    [InlineData("parent revoked")]
    [InlineData("parent expired")]
    [InlineData("circle")]
    [InlineData("limit")]
    public async Task A_delegation_never_gives_more_than_its_chain(string narrowedBy)
    {
        var (owner, deputy) = (await forum.Owner(), await forum.Member("Dora"));
        var (here, elsewhere) = (await forum.Board("Here"), await forum.Board("Elsewhere"));
        var thread = await forum.Thread(deputy, here);
        await forum.With(db =>
            db.Write(
                async () =>
                {
                    var boardId = await db
                        .Boards.Where(b => b.PublicId == (narrowedBy == "scope" ? elsewhere : here))
                        .Select(b => b.Id)
                        .SingleAsync();
                    var parent = Grant(PowerSet.Of(narrowedBy == "power" ? Power.PinThread : Power.LockThread), new Scope(ScopeKind.Board, boardId));
                    parent.HolderMemberId = owner.MemberId;
                    parent.Until = narrowedBy == "parent expired" ? forum.Clock.Now.UtcDateTime.AddHours(1) : null;
                    parent.ActsPerDay = narrowedBy == "limit" ? 0 : null;
                    if (narrowedBy == "parent revoked")
                        parent.Revoke(forum.Clock.Now.UtcDateTime);
                    db.Add(parent);
                    await db.Save(default);
                    var child = Grant(PowerSet.All, new Scope(ScopeKind.Site));
                    (child.HolderMemberId, child.ParentId) = (deputy.MemberId, parent.Id);
                    child.Until = narrowedBy == "time" ? forum.Clock.Now.UtcDateTime.AddHours(1) : null;
                    db.Add(child);
                    await db.Save(default);
                    if (narrowedBy == "circle")
                        parent.ParentId = child.Id;
                    return 0;
                },
                default
            )
        );
        if (narrowedBy is "time" or "parent expired")
        {
            await forum.Done(db => LockThread.Run(db, deputy, thread, "still mine", default));
            await forum.Done(db => UnlockThread.Run(db, deputy, thread, "still mine", default));
            forum.Clock.Now += TimeSpan.FromHours(1);
        }

        Assert.IsType<Outcome<string>.Denied>(await forum.With(db => LockThread.Run(db, deputy, thread, "may I", default)));

        Grant Grant(PowerSet powers, Scope scope) => new(Entropy.System.Id(), powers, [scope], GrantSource.Delegation, forum.Clock.Now.UtcDateTime);
    }

    [Fact]
    public async Task Power_does_not_widen_sight()
    {
        var (owner, tester) = (await forum.Owner(), await forum.Member("Tess"));
        var group = await forum.Group("Beta testers", tester);
        var board = await forum.Board("Workshop", Audiences.AudienceKind.Groups, group);
        var thread = await forum.Thread(await forum.Again(tester), board);

        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => LockThread.Run(db, owner, thread, "seen?", default)));
        await forum.Done(db => AddToGroup.Run(db, owner, group, "Odile", null, "to look in", default));

        await forum.Done(db => LockThread.Run(db, owner, thread, "now I see it", default));
    }

    [Fact]
    public async Task A_thread_moves_only_where_the_power_holds_too_and_takes_the_audience_of_its_board()
    {
        var (owner, tester) = (await forum.Owner(), await forum.Member("Tess"));
        var group = await forum.Group("Beta testers", tester, owner);
        var (open, hidden) = (await forum.Board(), await forum.Board("Workshop", Audiences.AudienceKind.Groups, group));
        var thread = await forum.Thread(tester, open);
        await forum.Done(db => MoveThread.Run(db, owner, thread, hidden, "belongs here", default));

        Assert.IsType<Outcome<ThreadPage>.NotFound>(await forum.With(db => ThreadReader.Read(db, Actor.Guest, thread, 1, PostOrder.Oldest, default)));
        var home = await forum.With(db => HomeReader.Read(db, Actor.Guest, default));
        Assert.Equal(0, home.Sections.Sum(s => s.Boards.Sum(b => b.Threads)));
        Assert.Empty(home.Latest);
        Assert.Equal("Workshop", (await forum.Read(await forum.Again(tester), thread)).Board.Name);
    }
}
