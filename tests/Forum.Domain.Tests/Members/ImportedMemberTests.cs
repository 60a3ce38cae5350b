using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Moderation;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Members;

/// <summary>People who came with an import: known where their posts are, until they claim the account.</summary>
public sealed class ImportedMemberTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public async Task A_member_of_a_hidden_import_is_known_to_those_who_see_a_post_of_theirs_and_to_nobody_else()
    {
        var (xenia, tess, owner, thread) = await Hidden();
        Assert.Equal([false, true, false, true], await Knows(xenia, Actor.Guest, tess, owner, await forum.Operator()));

        await forum.Done(async db => await HideThread.Run(db, await ActorReader.Operator(db, default), thread, "Old.", default));
        Assert.Equal([false, false, true], await Knows(xenia, tess, owner, await forum.Operator()));
    }

    [Fact]
    public async Task A_member_is_unknown_once_their_last_visible_post_has_gone_comments_with_the_post_above_too()
    {
        var (asta, xenia) = (await forum.Member("Asta"), await forum.Member("Xenia"));
        var op = await forum.Operator();
        var thread = await forum.Thread(asta, await forum.Board());
        var reply = await forum.Reply(asta, thread);
        await forum.Done(db => WriteComment.Run(db, xenia, reply, "So?", null, default));
        await forum.Import(xenia);
        Assert.Equal([true], await Knows(xenia, Actor.Guest));
        await forum.Done(db => HidePost.Run(db, op, reply, "Rude.", default));
        Assert.Equal([false, false], await Knows(xenia, Actor.Guest, asta));
        await forum.Done(db => RestorePost.Run(db, op, reply, "It was not.", default));
        Assert.Equal([true], await Knows(xenia, Actor.Guest));
    }

    [Fact]
    public async Task The_name_of_a_hidden_member_is_free_for_everybody_and_leads_only_to_whoever_registers_it()
    {
        var (xenia, tess, _, _) = await Hidden();
        var other = await forum.Member("Xenia");
        Assert.Equal(other.PublicId, await forum.With(db => MemberPageReader.IdOfName(db, tess, "Xenia", default)));
        Assert.NotEqual(other.PublicId, xenia.PublicId);
    }

    [Fact]
    public async Task Helpers_find_imported_members_by_the_name_at_the_source_if_they_may_know_them()
    {
        var (xenia, _, owner, _) = await Hidden();
        var ula = await forum.Member("Ula");
        await forum.Thread(ula, await forum.Board("Open"));
        await forum.Import(ula, "Ulrike of old");
        Assert.Equal([ula.PublicId], (await Listed(owner, "of old")).Select(m => m.Member.Id));
        Assert.Empty(await Listed(owner, "Xenia"));
        Assert.DoesNotContain(xenia.PublicId, (await Listed(owner, null)).Select(m => m.Member.Id));
        Assert.Equal([xenia.PublicId], (await Listed(await forum.Operator(), "Xenia")).Select(m => m.Member.Id));
    }

    [Fact]
    public async Task What_is_done_to_a_hidden_member_is_on_record_for_those_who_know_them_even_after_the_claim()
    {
        var (xenia, tess, owner, _) = await Hidden();
        Assert.IsType<Outcome<string>.NotFound>(await forum.With(db => SilenceMember.Run(db, owner, xenia.PublicId, 3, "Shouted.", default)));
        var op = await forum.Operator();
        var act = await forum.Done(db => SilenceMember.Run(db, op, xenia.PublicId, 3, "Shouted.", default));
        var token = await forum.Done(db => IssueClaimLink.Run(db, op, xenia.PublicId, "", default));
        await Claim(token, "Xenia");
        Assert.NotNull(await forum.With(db => ActReader.Read(db, tess, act, default)));
        Assert.Null(await forum.With(db => ActReader.Read(db, Actor.Guest, act, default)));
        var issued = await forum.With(db => db.Acts.Where(a => a.Kind == ActKind.IssueClaimLink).Select(a => a.PublicId).SingleAsync());
        Assert.Null(await forum.With(db => ActReader.Read(db, owner, issued, default)));
    }

    [Fact]
    public async Task Whoever_is_known_from_hidden_boards_alone_begins_anew_in_public()
    {
        var (xenia, tess, _, _) = await Hidden("Xenia of old");
        await forum.Address("/users/5", xenia.PublicId);
        await forum.With(async db =>
            await db.Members.Where(m => m.Id == xenia.MemberId).ExecuteUpdateAsync(s => s.SetProperty(m => m.AboutHtml, "old"))
        );
        forum.Clock.Now += TimeSpan.FromDays(40);
        var token = await forum.Done(async db => await IssueClaimLink.Run(db, await ActorReader.Operator(db, default), xenia.PublicId, "", default));
        await Claim(token, "Newcomer Xenia");

        var page = (await forum.With(db => MemberPageReader.Read(db, Actor.Guest, xenia.PublicId, ActivityKind.Posts, null, default)))!;
        Assert.Equal(("Newcomer Xenia", forum.Clock.Now.UtcDateTime, null, ""), (page.Member.Name, page.JoinedAt, page.SourceName, page.AboutHtml));
        Assert.Equal((0, Standing.Newcomer, false), (page.Public.Posts, page.Member.Standing, page.IsUnclaimed));
        Assert.Empty(page.Activity!.Posts);
        Assert.Null(await forum.With(db => OldAddressReader.Find(db, tess, "/users/5/xenia", default)));
        Assert.Single((await forum.With(db => MemberPageReader.Read(db, tess, xenia.PublicId, ActivityKind.Posts, null, default)))!.Activity!.Posts);
    }

    [Fact]
    public async Task A_claimed_account_keeps_its_public_past_and_can_be_signed_in_to()
    {
        var ula = await forum.Member("Ula");
        var joined = forum.Clock.Now.UtcDateTime;
        await forum.Thread(ula, await forum.Board());
        await forum.Import(ula, "Ulrike");
        var owner = await forum.Owner();
        var before = (await forum.With(db => MemberPageReader.Read(db, Actor.Guest, ula.PublicId, ActivityKind.Posts, null, default)))!;
        Assert.Equal(("Ulrike", true), (before.SourceName, before.IsUnclaimed));
        Assert.IsType<Outcome<string>.Invalid>(await SignedIn("Ula"));

        forum.Clock.Now += TimeSpan.FromDays(40);
        var earlier = await forum.Done(db => IssueClaimLink.Run(db, owner, ula.PublicId, "It is her.", default));
        var token = await forum.Done(db => IssueClaimLink.Run(db, owner, ula.PublicId, "Lost the first.", default));
        Assert.Equal(Denial.LinkUsed, Assert.IsType<Outcome<string>.Denied>(await Try(earlier, "Ula")).Why);
        Assert.Equal("Ula", await forum.With(db => ClaimAccount.Begin(db, token, default)));
        await forum.Member("Taken");
        Assert.Equal(
            new Problem("Name", ProblemKind.Taken),
            Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(token, "Taken")).Problems)
        );
        Assert.Equal(
            new Problem("Name", ProblemKind.Required),
            Assert.Single(Assert.IsType<Outcome<string>.Invalid>(await Try(token, " ")).Problems)
        );
        Assert.False(await forum.With(db => UsePasswordLink.IsLive(db, token, default)));
        await Claim(token, "Ula");
        Assert.Equal(Denial.LinkUsed, Assert.IsType<Outcome<string>.Denied>(await Try(token, "Ula")).Why);

        var after = (await forum.With(db => MemberPageReader.Read(db, Actor.Guest, ula.PublicId, ActivityKind.Posts, null, default)))!;
        Assert.Equal((joined, "Ulrike", false, 1), (after.JoinedAt, after.SourceName, after.IsUnclaimed, after.Public.Posts));
        Assert.IsType<Outcome<string>.Done>(await SignedIn("ula"));
        Assert.Equal(Denial.AlreadyDone, Why(await forum.With(db => IssueClaimLink.Run(db, owner, ula.PublicId, "Again.", default))));
    }

    [Fact]
    public async Task A_claim_link_ends_and_only_helpers_issue_it_for_what_nobody_has_claimed()
    {
        var ula = await forum.Member("Ula");
        await forum.Thread(ula, await forum.Board());
        await forum.Import(ula);
        var (owner, mira) = (await forum.Owner(), await forum.Member("Mira"));
        Assert.Equal(Denial.NoPower, Why(await forum.With(db => IssueClaimLink.Run(db, mira, ula.PublicId, "Please.", default))));
        Assert.IsType<Outcome<string>.Invalid>(await forum.With(db => IssueClaimLink.Run(db, owner, ula.PublicId, " ", default)));
        Assert.Equal(Denial.NotClaimed, Why(await forum.With(db => IssuePasswordLink.Run(db, owner, ula.PublicId, "Forgot it.", default))));
        var token = await forum.Done(db => IssueClaimLink.Run(db, owner, ula.PublicId, "It is her.", default));
        forum.Clock.Now += PasswordLink.ClaimLifetime;
        Assert.Null(await forum.With(db => ClaimAccount.Begin(db, token, default)));
        Assert.IsType<Outcome<string>.Denied>(await Try(token, "Ula"));
    }

    private async Task<(Actor Xenia, Actor Tess, Actor Owner, string Thread)> Hidden(string? sourceName = null)
    {
        var (xenia, tess) = (await forum.Member("Xenia"), await forum.Member("Tess"));
        var group = await forum.Group("Testers", xenia, tess);
        var thread = await forum.Thread(await forum.Again(xenia), await forum.Board("Workshop", AudienceKind.Groups, group));
        await forum.Import(xenia, sourceName);
        return (xenia, await forum.Again(tess), await forum.Owner(), thread);
    }

    private async Task<List<bool>> Knows(Actor member, params Actor[] actors)
    {
        var known = new List<bool>();
        foreach (var actor in actors)
        {
            var page = await forum.With(db => MemberPageReader.Read(db, actor, member.PublicId, ActivityKind.Posts, null, default));
            var name = await forum.With(db => MemberPageReader.NameOf(db, actor, member.PublicId, default));
            Assert.Equal(page is null, name is null);
            known.Add(page is not null);
        }
        return known;
    }

    private async Task<IReadOnlyList<MemberLine>> Listed(Actor actor, string? name)
    {
        var (members, total) = await forum.Done(db => MemberListReader.Read(db, actor, name, 1, default));
        Assert.Equal(total, members.Count);
        return members;
    }

    private Task<Outcome<string>> Try(string token, string name) =>
        forum.With(db =>
            ClaimAccount.Run(db, token, new RegistrationForm(name, TestForum.Password, null, true, 1), "A browser", TestForum.Plain, default)
        );

    private async Task Claim(string token, string name) => Assert.IsType<Outcome<string>.Done>(await Try(token, name));

    private Task<Outcome<string>> SignedIn(string name) =>
        forum.With(db => SignIn.Run(db, name, TestForum.Password, "A browser", (h, p) => h is not null && TestForum.Plain.Verify(h, p), default));

    private static Denial Why<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Denied>(outcome).Why;
}
