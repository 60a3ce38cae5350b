using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Threads;

/// <summary>What members, and addresses elsewhere, keep of a thread that was merged into another.</summary>
public sealed class MergedThreadReadersTests
{
    [Fact]
    public async Task What_members_keep_of_it_goes_along_and_who_followed_it_follows_the_other_one()
    {
        using var met = await Rearranged.Met();
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var reply = await Rearranged.Reply(met, met.Deputy, met.Thread, "@Mira, look.");
        await met.Forum.Done(db => VoteForPost.Run(db, met.Member, reply, true, default));
        await met.Forum.Done(db => AddBookmark.Run(db, met.Member, reply, "Mine.", default));
        await met.Forum.With(db => DeliverNotices.Run(db, default));
        var followable = new Followable(FollowableKind.Thread, met.Thread);
        await met.Forum.Done(db => ChangeSubscription.Run(db, met.Owner, followable, Stance.Follow, default));
        await met.Forum.Done(db => WriteComment.Run(db, met.Member, reply, "Thanks.", null, default));

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        await Rearranged.Sound(met);
        var moved = (await met.Forum.Read(met.Member, into)).Posts.Single(p => p.Id == reply);
        Assert.Equal((1, true), (moved.Score, moved.Voted));
        Assert.Single(moved.Comments);
        Assert.Equal(
            1,
            await met.Forum.With(db =>
                db.Subscriptions.CountAsync(s => s.MemberId == met.Owner.MemberId && db.Threads.Any(t => t.Id == s.ThreadId && t.PublicId == into))
            )
        );
        Assert.NotEmpty((await met.Forum.Done(db => NoticeReader.Read(db, met.Member, null, default))).Bundles);
    }

    [Fact]
    public async Task Where_it_stood_at_its_source_leads_to_the_post_that_opened_it()
    {
        using var met = await Rearranged.Met();
        var (opening, into) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(met.Deputy, met.Board));
        await met.Forum.With(db =>
            db.Write(
                async () =>
                {
                    db.Add(
                        new OldAddress("/questions/12")
                        {
                            ThreadId = await db.Threads.Where(t => t.PublicId == met.Thread).Select(t => t.Id).SingleAsync(),
                        }
                    );
                    return default(Nothing);
                },
                default
            )
        );

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        var found = await met.Forum.With(db => OldAddressReader.Find(db, Actor.Guest, "/questions/12/any-words", default));
        Assert.Equal((into, opening), (found!.ThreadId, found.PostId));
    }

    [Fact]
    public async Task Who_had_read_both_to_the_end_has_read_the_whole_and_who_had_not_has_not()
    {
        using var met = await Rearranged.Met();
        var into = await met.Forum.Thread(met.Deputy, met.Board);
        var read = met.Forum.Clock.Now.UtcDateTime;
        await Rearranged.Reply(met, met.Member, met.Thread);
        var late = met.Forum.Clock.Now.UtcDateTime;
        (long, string, DateTime)[] marks =
        [
            (met.Owner.MemberId!.Value, into, read),
            (met.Owner.MemberId!.Value, met.Thread, late),
            (met.Leader.MemberId!.Value, into, read),
            (met.Leader.MemberId!.Value, met.Thread, read),
        ];
        await met.Forum.With(async db =>
        {
            await MarkRead.Note(db, marks, default);
            return true;
        });

        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        Assert.Empty((await met.Forum.Done(db => OwnLists.Unread(db, met.Owner, null, default))).Rows);
        Assert.Single((await met.Forum.Done(db => OwnLists.Unread(db, met.Leader, null, default))).Rows);
    }

    [Fact]
    public async Task A_draft_of_a_reply_goes_along_and_the_address_leads_to_the_thread_where_its_first_post_is_hidden()
    {
        using var met = await Rearranged.Met();
        var (opening, into) = (await Rearranged.Opening(met, met.Member, met.Thread), await met.Forum.Thread(met.Deputy, met.Board));
        await met.Forum.Done(db =>
            Forum.Domain.Threads.Drafts.SaveDraft.Run(
                db,
                met.Deputy,
                Forum.Domain.Threads.Drafts.DraftKind.Reply,
                met.Thread,
                new Forum.Domain.Threads.Drafts.DraftForm("Half a reply"),
                default
            )
        );
        Rearranged.Done(await Rearranged.Merge(met, met.Thread, into));

        Assert.Equal(into, await met.Forum.With(db => db.Drafts.Select(d => d.Place).SingleAsync()));
        await met.Forum.Done(db => HidePost.Run(db, met.Owner, opening, "Sharp.", default));
        var found = await met.Forum.With(db => MergedThread.Find(db, Actor.Guest, met.Thread, default));
        Assert.Equal((into, null), (found!.ThreadId, found.PostId));
    }
}
