using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Members;

public sealed class AccountTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task Names_that_look_alike_cannot_both_be_registered_even_at_once()
    {
        string[] names = ["Marina", "Магina", "MARINA", "m.a.r.i.n.a", "Marina"];
        var outcomes = await Task.WhenAll(
            names.Select(name =>
                forum.With(db => RegisterMember.Run(db, new RegistrationForm(name, TestForum.Password, null, true, 1), TestForum.Plain.Hash, default))
            )
        );

        Assert.Single(outcomes.OfType<Outcome<string>.Done>());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_after_the_same_work()
    {
        await forum.Member("Asta");
        var verified = 0;
        bool Verify(string? hash, string password)
        {
            verified++;
            return TestForum.Plain.Verify(hash, password);
        }
        var wrong = await forum.With(db => SignIn.Run(db, "Asta", "not-the-password", "test", Verify, default));
        var unknown = await forum.With(db => SignIn.Run(db, "Nobody Here", "not-the-password", "test", Verify, default));

        Assert.Equal(Assert.IsType<Outcome<string>.Invalid>(wrong).Problems, Assert.IsType<Outcome<string>.Invalid>(unknown).Problems);
        Assert.Equal(2, verified);
    }

    [Fact]
    public async Task Changing_the_password_ends_all_other_sessions()
    {
        await forum.Member("Asta");
        Task<string> Enter() => forum.Done(db => SignIn.Run(db, "Asta", TestForum.Password, "test", TestForum.Plain.Verify, default));
        var (here, there) = (await Enter(), await Enter());
        var actor = await forum.With(db => ActorReader.OfSession(db, here, default));

        await forum.Done(db => ChangePassword.Run(db, actor, TestForum.Password, "quiet-lantern-77", TestForum.Plain, default));

        Assert.False((await forum.With(db => ActorReader.OfSession(db, here, default))).IsGuest);
        Assert.True((await forum.With(db => ActorReader.OfSession(db, there, default))).IsGuest);
    }

    [Fact]
    public async Task A_suspended_member_sees_what_a_guest_sees_until_it_ends()
    {
        var (owner, member) = (await forum.Owner(), await forum.Member("Asta"));
        var board = await forum.Board("Members' corner", Audiences.AudienceKind.Members);
        var thread = await forum.Thread(member, board);
        await forum.Done(db => SuspendMember.Run(db, owner, member.PublicId, 3, "advertising", default));

        var suspended = await forum.Again(member);
        Assert.IsType<Outcome<ThreadPage>.NotFound>(await forum.With(db => ThreadReader.Read(db, suspended, thread, 1, PostOrder.Oldest, default)));
        // The actor that was loaded before is read again inside the transaction.
        Assert.IsType<Outcome<string>.NotFound>(
            await forum.With(db => WriteReply.Run(db, member, thread, new ReplyForm("Still here", null, false, null), default))
        );

        forum.Clock.Now += TimeSpan.FromDays(3);
        await forum.Reply(await forum.Again(member), thread);
    }

    [Fact]
    public async Task Nobody_suspends_whoever_holds_more_than_they_do()
    {
        var (owner, moderator) = (await forum.Owner(), await forum.Member("Mona"));
        await forum.With(db =>
            db.Write(
                async () =>
                {
                    var tools = PowerSet.Of(Power.SuspendMember);
                    var grant = new Grant(Entropy.System.Id(), tools, [new Scope(ScopeKind.Site)], GrantSource.Appointment, db.Now);
                    grant.HolderMemberId = moderator.MemberId;
                    db.Add(grant);
                    await db.Save(default);
                    return 0;
                },
                default
            )
        );

        var refused = await forum.With(db => SuspendMember.Run(db, moderator, owner.PublicId, 1, "a coup", default));

        Assert.Equal(Denial.NoPower, Assert.IsType<Outcome<string>.Denied>(refused).Why);
        var member = await forum.Member("Asta");
        await forum.Done(db => SuspendMember.Run(db, moderator, member.PublicId, 1, "advertising", default));
    }

    [Fact]
    public async Task A_silenced_member_reads_but_does_not_write_until_it_is_lifted()
    {
        var (owner, member) = (await forum.Owner(), await forum.Member("Asta"));
        var thread = await forum.Thread(member, await forum.Board());
        await forum.Done(db => SilenceMember.Run(db, owner, member.PublicId, null, "shouting", default));

        var refused = await forum.With(db => WriteReply.Run(db, member, thread, new ReplyForm("LOUD", null, false, null), default));
        Assert.Equal(Denial.Silenced, Assert.IsType<Outcome<string>.Denied>(refused).Why);
        await forum.Done(db => LiftSanction.Run(db, owner, member.PublicId, SanctionKind.Silence, "calm again", default));

        await forum.Reply(member, thread);
    }

    [Fact]
    public async Task Leaving_erases_the_person_and_keeps_what_others_answered()
    {
        var (leaver, other) = (await forum.Member("Leander"), await forum.Member("Olga"));
        var board = await forum.Board();
        var (answered, alone) = (await forum.Thread(leaver, board, "Answered"), await forum.Thread(leaver, board, "Alone"));
        await forum.Reply(other, answered);
        await forum.Done(db => LeaveForum.Run(db, leaver, TestForum.Password, true, TestForum.Plain, default));

        var kept = await forum.Read(Actor.Guest, answered);
        Assert.True(kept.Author.HasLeft);
        Assert.IsType<Outcome<ThreadPage>.Gone>(await forum.With(db => ThreadReader.Read(db, Actor.Guest, alone, 1, PostOrder.Oldest, default)));
        Assert.True((await forum.With(db => ActorReader.OfMember(db, leaver.MemberId!.Value, default))).IsGuest);
        Assert.Equal(0, await forum.With(db => db.Members.CountAsync(m => m.Name == "Leander" || m.FoldedName.Contains("leander"))));
    }

    [Fact]
    public async Task The_only_owner_cannot_leave()
    {
        var owner = await forum.Owner();
        var refused = await forum.With(db => LeaveForum.Run(db, owner, TestForum.Password, false, TestForum.Plain, default));
        Assert.Equal(Denial.LastOwner, Assert.IsType<Outcome<Nothing>.Denied>(refused).Why);
    }

    [Fact]
    public async Task The_site_is_claimed_once_by_one_of_many_at_once()
    {
        var claims = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    forum.With(db =>
                        ClaimSite.Run(
                            db,
                            new RegistrationForm($"Claimant {(char)('K' + i)}", TestForum.Password, null, true, null),
                            TestForum.Plain.Hash,
                            default
                        )
                    )
                )
        );
        Assert.Single(claims.OfType<Outcome<string>.Done>());
    }

    [Fact]
    public async Task A_password_link_works_once_and_for_two_days()
    {
        var (owner, member) = (await forum.Owner(), await forum.Member("Asta"));
        var token = await forum.Done(db => IssuePasswordLink.Run(db, owner, member.PublicId, "forgot it", default));
        await forum.Done(db => UsePasswordLink.Run(db, token, "quiet-lantern-77", "test", TestForum.Plain, default));
        Assert.IsType<Outcome<string>.Denied>(
            await forum.With(db => UsePasswordLink.Run(db, token, "other-lantern-78", "test", TestForum.Plain, default))
        );

        var late = await forum.Done(db => IssuePasswordLink.Run(db, owner, member.PublicId, "forgot it", default));
        forum.Clock.Now += PasswordLink.Lifetime;
        Assert.False(await forum.With(db => UsePasswordLink.IsLive(db, late, default)));
    }

    [Fact]
    public async Task Standing_rises_by_public_activity_and_falls_when_it_leaves_the_public()
    {
        var (owner, member) = (await forum.Owner(), await forum.Member("Asta"));
        var group = await forum.Group("Staff", owner);
        var (open, hidden) = (await forum.Board(), await forum.Board("Hidden", Audiences.AudienceKind.Groups, group));
        forum.Clock.Now += StandingRules.MemberAfter;
        var threads = new List<string>();
        for (var i = 0; i < StandingRules.MemberPosts; i++)
            threads.Add(await forum.Thread(member, open));

        Assert.Equal(Standing.Member, (await forum.Again(member)).Standing);
        await forum.Done(db => MoveThread.Run(db, owner, threads[0], hidden, "internal", default));
        Assert.Equal(Standing.Newcomer, (await forum.Again(member)).Standing);
    }

    [Fact]
    public async Task A_membership_that_ends_takes_sight_away_at_that_moment()
    {
        var (owner, tester) = (await forum.Owner(), await forum.Member("Tess"));
        var group = await forum.Group("Beta testers");
        var board = await forum.Board("Workshop", Audiences.AudienceKind.Groups, group);
        await forum.Done(db => AddToGroup.Run(db, owner, group, "Tess", forum.Clock.Now.UtcDateTime.AddDays(1), "", default));

        Assert.NotNull(
            await forum.With(async db =>
                await BoardPageReader.Head(db, await ActorReader.OfMember(db, tester.MemberId!.Value, default), board, default)
            )
        );
        forum.Clock.Now += TimeSpan.FromDays(1);
        Assert.Null(
            await forum.With(async db =>
                await BoardPageReader.Head(db, await ActorReader.OfMember(db, tester.MemberId!.Value, default), board, default)
            )
        );
    }
}
