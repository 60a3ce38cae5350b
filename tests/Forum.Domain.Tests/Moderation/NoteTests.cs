using Forum.Domain.Audiences;
using Forum.Domain.Members;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Forum.Domain.Tests.Delegation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.Moderation;

/// <summary>Lea may read notes about members; Dora and Mira hold nothing.</summary>
public sealed class NoteTests
{
    [Fact]
    public async Task A_note_is_read_by_those_who_may_see_notes_and_is_no_act()
    {
        using var met = await Met();
        var acts = await met.Forum.With(db => db.Acts.CountAsync());
        await Write(met, met.Leader, met.Member, " Sells hats. ");

        var note = Assert.Single(await Notes(met, met.Owner, met.Member));

        Assert.Equal(
            ("Lea", "Sells hats.", met.Forum.Clock.Now.UtcDateTime, null, false),
            (note.Author.Name, note.Text, note.At, note.ChangedAt, note.IsOwn)
        );
        Assert.True(Assert.Single(await Notes(met, met.Leader, met.Member)).IsOwn);
        Assert.Empty(await Notes(met, met.Owner, met.Deputy));
        Assert.Equal(acts, await met.Forum.With(db => db.Acts.CountAsync()));
    }

    [Fact]
    public async Task Nobody_reads_or_writes_notes_about_themselves_or_without_the_power_over_the_site()
    {
        using var met = await Met();
        var note = await Write(met, met.Owner, met.Leader);
        foreach (
            var (who, whom, why) in new[]
            {
                (met.Leader, met.Leader, Denial.YourselfNot),
                (met.Deputy, met.Member, Denial.NoPower),
                (Actor.Guest, met.Member, Denial.SignInFirst),
            }
        )
        {
            var actor = who.IsGuest ? who : await met.Forum.Again(who);
            Assert.Equal(
                why,
                Assert.IsType<Outcome<NotesPage>.Denied>(await met.Forum.With(db => NoteReader.Read(db, actor, whom.PublicId, null, default))).Why
            );
            await Denied(met, why, db => WriteNote.Run(db, actor, whom.PublicId, "So it is.", default));
            await Denied(met, why, db => ChangeNote.Run(db, actor, whom.PublicId, note, "So it is.", default));
            await Denied(met, why, db => DeleteNote.Run(db, actor, whom.PublicId, note, default));
        }
        var operators = await met.Forum.Operator();
        await Denied(met, Denial.SignInFirst, db => WriteNote.Run(db, operators, met.Member.PublicId, "So it is.", default));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => WriteNote.Run(db, met.Leader, "nobody", "So it is.", default)));
        Assert.Equal("Loud.", Assert.Single(await Notes(met, met.Owner, met.Leader)).Text);
    }

    [Fact]
    public async Task One_changes_and_deletes_ones_own_notes_alone()
    {
        using var met = await Met();
        var note = await Write(met, met.Leader, met.Member);
        await Denied(met, Denial.NotYourNote, db => ChangeNote.Run(db, met.Owner, met.Member.PublicId, note, "Quiet.", default));
        await Denied(met, Denial.NotYourNote, db => DeleteNote.Run(db, met.Owner, met.Member.PublicId, note, default));

        met.Forum.Clock.Now += TimeSpan.FromHours(1);
        await met.Forum.Done(db => ChangeNote.Run(db, met.Leader, met.Member.PublicId, note, "Loud.", default));
        Assert.Null(Assert.Single(await Notes(met, met.Leader, met.Member)).ChangedAt);
        await met.Forum.Done(db => ChangeNote.Run(db, met.Leader, met.Member.PublicId, note, "Quiet now.", default));
        var changed = Assert.Single(await Notes(met, met.Owner, met.Member));
        Assert.Equal(("Quiet now.", met.Forum.Clock.Now.UtcDateTime), (changed.Text, changed.ChangedAt!.Value));

        // A note is found with whom it is about, or not at all.
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => DeleteNote.Run(db, met.Leader, met.Deputy.PublicId, note, default)));
        await met.Forum.Done(db => DeleteNote.Run(db, met.Leader, met.Member.PublicId, note, default));
        Assert.Empty(await Notes(met, met.Owner, met.Member));
        Assert.IsType<Outcome<string>.NotFound>(await met.Forum.With(db => DeleteNote.Run(db, met.Leader, met.Member.PublicId, note, default)));
    }

    [Theory]
    [InlineData(" ", ProblemKind.Required)]
    [InlineData(null, ProblemKind.Required)]
    [InlineData("long", ProblemKind.TooLong)]
    public async Task A_note_has_words_and_not_too_many(string? text, ProblemKind kind)
    {
        using var met = await Met();
        var note = await Write(met, met.Leader, met.Member);
        var typed = text == "long" ? new string('x', MemberNote.TextLimit + 1) : text;

        foreach (
            var refused in new[]
            {
                await met.Forum.With(db => WriteNote.Run(db, met.Leader, met.Member.PublicId, typed, default)),
                await met.Forum.With(db => ChangeNote.Run(db, met.Leader, met.Member.PublicId, note, typed, default)),
            }
        )
        {
            var problem = Assert.Single(Assert.IsType<Outcome<string>.Invalid>(refused).Problems);
            Assert.Equal(("Text", kind), (problem.Field, problem.Kind));
        }
        Assert.Equal("Loud.", Assert.Single(await Notes(met, met.Owner, met.Member)).Text);
    }

    [Fact]
    public async Task What_was_noted_about_somebody_known_from_a_hidden_board_alone_is_read_by_those_who_know_them_there()
    {
        using var met = await Met();
        var group = await met.Forum.Group("Insiders", met.Leader);
        var board = await met.Forum.Board("Workshop", AudienceKind.Groups, group);
        var thread = await met.Forum.Thread(await met.Forum.Again(met.Leader), board);
        var old = await Imported(met, thread);
        await Write(met, met.Leader, old);
        Assert.Single(await Notes(met, met.Leader, old));
        Assert.IsType<Outcome<NotesPage>.NotFound>(await met.Forum.With(db => NoteReader.Read(db, met.Owner, old.PublicId, null, default)));

        // The person takes the account over, so everybody knows of it.
        await met.Forum.With(db =>
            db.Members.Where(m => m.PublicId == old.PublicId).ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Registered))
        );
        Assert.Empty(await Notes(met, met.Owner, old));
        Assert.Single(await Notes(met, met.Leader, old));
    }

    [Fact]
    public async Task Notes_about_whom_leaves_go_with_them_and_those_that_they_wrote_stay()
    {
        using var met = await Met();
        await Write(met, met.Leader, met.Member);
        await Write(met, met.Owner, met.Leader);
        await met.Forum.Done(db => LeaveForum.Run(db, met.Leader, TestForum.Password, false, TestForum.Plain, default));

        Assert.Equal(1, await met.Forum.With(db => db.MemberNotes.CountAsync()));
        Assert.True(Assert.Single(await Notes(met, met.Owner, met.Member)).Author.HasLeft);
    }

    [Fact]
    public async Task Many_notes_are_read_page_by_page_the_newest_first()
    {
        using var met = await Met();
        for (var i = 0; i < NoteReader.PageSize + 2; i++)
        {
            met.Forum.Clock.Now += TimeSpan.FromMinutes(1);
            await Write(met, met.Leader, met.Member, $"Note {i}");
        }
        var id = met.Member.PublicId;

        var first = await met.Forum.Done(db => NoteReader.Read(db, met.Owner, id, null, default));
        var second = await met.Forum.Done(db => NoteReader.Read(db, met.Owner, id, first.Older, default));
        var back = await met.Forum.Done(db => NoteReader.Read(db, met.Owner, id, second.Newer, default));

        Assert.Equal(
            Enumerable.Range(0, NoteReader.PageSize + 2).Reverse().Select(i => $"Note {i}"),
            first.Notes.Concat(second.Notes).Select(n => n.Text)
        );
        Assert.Equal(first.Notes, back.Notes);
    }

    private static async Task<Leaders> Met()
    {
        var met = await Leaders.Meet();
        await met.Give(met.Owner, met.Form(met.Claim, "Lea", Power.SeeNotes) with { Where = "site" });
        return met;
    }

    /// <summary>Somebody who came with an import, and whose only post stands there.</summary>
    private static async Task<Actor> Imported(Leaders met, string thread)
    {
        var old = await met.Forum.Member("Xenia");
        await met.Forum.With(db =>
            db.Write(
                async () =>
                {
                    await db
                        .Members.Where(m => m.PublicId == old.PublicId)
                        .ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported));
                    return await db
                        .Posts.Where(p => p.Thread.PublicId == thread)
                        .ExecuteUpdateAsync(s => s.SetProperty(p => p.AuthorId, old.MemberId!.Value));
                },
                default
            )
        );
        return old;
    }

    private static Task<string> Write(Leaders met, Actor who, Actor whom, string text = "Loud.") =>
        met.Forum.Done(db => WriteNote.Run(db, who, whom.PublicId, text, default));

    private static async Task<IReadOnlyList<NoteLine>> Notes(Leaders met, Actor who, Actor whom)
    {
        var actor = await met.Forum.Again(who);
        return (await met.Forum.Done(db => NoteReader.Read(db, actor, whom.PublicId, null, default))).Notes;
    }

    private static async Task Denied(Leaders met, Denial why, Func<ForumDb, Task<Outcome<string>>> verb) =>
        Assert.Equal(why, Assert.IsType<Outcome<string>.Denied>(await met.Forum.With(verb)).Why);
}
