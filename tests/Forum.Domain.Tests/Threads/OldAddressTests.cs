using Forum.Domain.Audiences;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>Where the addresses of an imported community's source lead.</summary>
public sealed class OldAddressTests : IDisposable
{
    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Theory]
    [InlineData("/questions/12", "/questions/12")]
    [InlineData("/questions/12/any-words", "/questions/12")]
    [InlineData("/questions/12/any-words/", "/questions/12")]
    [InlineData("/questions/12/any-words/13", "/a/13 /questions/12")]
    [InlineData("/q/12/77", "/q/12 /questions/12")]
    [InlineData("/a/13", "/a/13")]
    [InlineData("/users/5/name", "/users/5")]
    [InlineData("/t/123", "/t/123")]
    [InlineData("/t/123/4", "/t/123/4 /t/123")]
    [InlineData("/t/any-words/123", "/t/123")]
    [InlineData("/t/any-words/123/4", "/t/123/4 /t/123")]
    [InlineData("/u/Name/summary", "/u/Name /u/name")]
    [InlineData("/questions", "")]
    [InlineData("/questions/tagged/x", "")]
    [InlineData("/t/any-words", "")]
    [InlineData("/t/1234567890123456789", "")]
    [InlineData("/", "")]
    [InlineData("/error/404", "")]
    public void A_path_is_read_in_all_forms_that_the_sources_give_it(string path, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', OldPath.Candidates(path)));

    [Fact]
    public async Task An_address_leads_to_the_thread_the_post_or_the_member_that_the_visitor_sees()
    {
        var asta = await forum.Member("Asta");
        var thread = await forum.Thread(asta, await forum.Board());
        var reply = await forum.Reply(asta, thread);
        await forum.Address("/questions/12", thread);
        await forum.Address("/a/13", reply);
        await forum.Address("/users/5", asta.PublicId);

        Assert.Equal(thread, (await Find(Actor.Guest, "/questions/12/words"))!.ThreadId);
        Assert.Equal((thread, reply), (await Find(Actor.Guest, "/questions/12/words/13") is { } found ? (found.ThreadId, found.PostId) : default));
        Assert.Equal(asta.PublicId, (await Find(Actor.Guest, "/users/5/asta"))!.MemberId);
        Assert.Null(await Find(Actor.Guest, "/questions/13"));

        await forum.Done(async db => await DeletePost.Run(db, await ActorReader.Operator(db, default), reply, "Twice.", default));
        Assert.Null(await Find(Actor.Guest, "/a/13"));
        Assert.Equal((thread, null), (await Find(Actor.Guest, "/questions/12/words/13") is { } left ? (left.ThreadId, left.PostId) : default));
    }

    [Fact]
    public async Task Of_several_imports_with_one_address_each_visitor_is_led_by_what_they_see()
    {
        var tess = await forum.Member("Tess");
        var group = await forum.Group("Testers", tess);
        var hidden = await forum.Thread(tess, await forum.Board("Workshop", AudienceKind.Groups, group));
        var open = await forum.Thread(tess, await forum.Board());
        var second = await forum.Thread(tess, await forum.Board("Other"));
        tess = await forum.Again(tess);
        foreach (var thread in new[] { hidden, open, second })
            await forum.Address("/t/123", thread);

        Assert.Equal(open, (await Find(Actor.Guest, "/t/words/123"))!.ThreadId);
        Assert.Equal(hidden, (await Find(tess, "/t/words/123"))!.ThreadId);
        await forum.Done(async db => await HideThread.Run(db, await ActorReader.Operator(db, default), open, "Old.", default));
        Assert.Equal(second, (await Find(Actor.Guest, "/t/words/123"))!.ThreadId);
    }

    private Task<FoundAddress?> Find(Actor actor, string path) => forum.With(db => OldAddressReader.Find(db, actor, path, default));
}
