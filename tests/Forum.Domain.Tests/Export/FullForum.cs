using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Boards;
using Forum.Domain.Certificates;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Handover;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Objections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Import;
using Forum.Domain.Markup;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Site;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Tests.Export;

/// <summary>A forum that has something of everything that an export holds.</summary>
internal static class FullForum
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2, 3];

    public static async Task<TestForum> Make()
    {
        var forum = new TestForum();
        var owner = await forum.Owner();
        var (ada, bela, gone) = (await forum.Member("Ada"), await forum.Member("Béla Ёж"), await forum.Member("Gone"));
        var group = await forum.Group("Beta testers", ada, bela);
        await forum.Done(db => AddToGroup.Run(db, owner, group, gone.Name, null, "", default));
        var club = await forum.Done(db => CreateGroup.Run(db, owner, new GroupForm("Club", "Who *meets*", true), default));
        await forum.Done(db => AddToGroup.Run(db, owner, club, ada.Name, forum.Clock.Now.UtcDateTime.AddDays(3), "", default));
        await Entrances(forum, owner, bela, club);
        await forum.Done(db => EditProfile.Run(db, ada, new ProfileForm("I test.[^1]\n\n[^1]: *All day.*", "ada@example.org"), default));
        await forum.With(db =>
            db.Members.Where(m => m.Name == "Ada")
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(m => m.Language, "el").SetProperty(m => m.Theme, "contrast").SetProperty(m => m.TimeZone, "Europe/Athens")
                )
        );
        await Talk(forum, owner, ada, bela, group);
        await OwnThreads(forum, owner, group, await forum.Member("Cleo"));
        await Badges(forum, owner, ada);
        await Imported(forum);
        await Own(forum, ada);
        await Site(forum, owner);
        await Elections(forum, ada.MemberId!.Value);
        await forum.Done(db => LeaveForum.Run(db, gone, TestForum.Password, false, TestForum.Plain, default));
        forum.Clock.Now += TimeSpan.FromTicks(1);
        return forum;
    }

    /// <summary>A badge of a board, changed, given, taken back and retired, and one of a tag that somebody has.</summary>
    private static async Task Badges(TestForum forum, Actor owner, Actor ada)
    {
        var post = await forum.With(db =>
            db.Posts.Where(p => p.AuthorId == ada.MemberId && p.Number == 1 && p.Thread.AudienceId == Audience.EveryoneId)
                .Where(p => p.Thread.State == PostState.Visible)
                .Select(p => new { p.PublicId, Board = p.Thread.Board.PublicId })
                .FirstAsync()
        );
        var words = new BadgeDefinition { Texts = [new BadgeText("en", "Digger", "Found *it*."), new BadgeText("ru", "Копатель", "")] };
        var badge = await forum.Done(db => MakeBadge.Run(db, owner, new BadgeForm("board:" + post.Board, words), default));
        await forum.Done(db => ChangeBadge.Run(db, owner, badge, 1, words with { Tier = BadgeTier.Gold }, false, default));
        var award = await forum.Done(db => AwardByHand.Run(db, owner, badge, new AwardForm("Ada", post.PublicId, "Dug deep"), default));
        var form = new CertificateForm("Ada L.", "Beta tester", "Found *it*", "The makers", "2026-03-01");
        var certificate = await forum.Done(db => AwardCertificate.Run(db, owner, ada.PublicId, form, default));
        await forum.Done(db => HideCertificate.Run(db, ada, certificate, true, default));
        await forum.Done(db => RevokeCertificate.Run(db, owner, certificate, true, "Not hers", default));
        await forum.Done(db => ReadNotices.Run(db, ada, null, default));
        await forum.Done(db => RevokeAward.Run(db, owner, award, "Not deep", default));
        await forum.Done(db => RetireBadge.Run(db, owner, badge, true, "Nobody digs", default));
        var often = new BadgeDefinition { Texts = [new BadgeText("el", "Βοηθός", "")], Repeats = true };
        var tagged = await forum.Done(db => MakeBadge.Run(db, owner, new BadgeForm("tag:log", often), default));
        await forum.Done(db => AwardByHand.Run(db, owner, tagged, new AwardForm("Ada", null, "Helped"), default));
    }

    /// <summary>An application that was refused, and one that was admitted.</summary>
    private static async Task Entrances(TestForum forum, Actor owner, Actor bela, string club)
    {
        var entry = new EntryForm("Application", "Why?\nSince when?", 0, "Say *nothing*.[^1]\n\n[^1]: To nobody.", 0);
        await forum.Done(db => ChangeGroupEntry.Run(db, owner, club, entry with { WaitDays = 1 }, default));
        var key = GroupQuestions.KeyOf(entry.Questions!);
        var form = new ApplicationForm(["Because.", "Ever."], key, true, 1);
        foreach (var admit in new[] { false, true })
        {
            var application = await forum.Done(db => ApplyToGroup.Run(db, bela, club, form, default));
            await forum.Done(db => SettleApplication.Run(db, owner, application, new SettleForm(admit, null, "Said so"), default));
            forum.Clock.Now += TimeSpan.FromDays(1);
        }
    }

    private static async Task Site(TestForum forum, Actor owner)
    {
        var form = new SiteForm("Tidewall “club”", "Ask & tell", "Hello *you*\u2028\u0001😀", 30, "contrast", "ru", true, true, "Off topic\n Rude ");
        await forum.Done(db => ChangeSite.Run(db, owner, form, ["contrast"], ["ru"], default));
        await forum.Done(db => ChangeLogo.Run(db, owner, Png, default));
        await forum.Done(db => WriteSitePage.Run(db, owner, SitePageKind.Rules, "en", "Be kind.", 0, default));
        await forum.Done(db => WriteSitePage.Run(db, owner, SitePageKind.Rules, "en", "Be *kind*.", 1, default));
        await forum.Done(db => DismissWelcome.Run(db, owner, default));
    }

    /// <summary>A thread that its author and the testers alone see, with an act on it.</summary>
    private static async Task OwnThreads(TestForum forum, Actor owner, string reviewers, Actor author)
    {
        var section = await forum.With(db => db.Sections.Select(s => s.PublicId).FirstAsync());
        var form = new BoardForm(section, "Desk", "Ask us.", AudienceKind.Everyone, [], ThreadFormats.Question, 90)
        {
            OwnOnly = true,
            ReviewerIds = [reviewers],
        };
        var thread = await forum.Thread(author, await forum.Done(db => OpenBoard.Run(db, owner, form, default)), "My licence");
        var op = await forum.Operator();
        await forum.Done(db => LockThread.Run(db, op, thread, "Answered by post.", default));
    }

    private static async Task Talk(TestForum forum, Actor owner, Actor ada, Actor bela, string group)
    {
        var (open, hidden) = (await forum.Board(), await forum.Board("Workshop", AudienceKind.Groups, group));
        var members = await forum.Board("Lounge", AudienceKind.Members);
        var spare = await forum.Board("Spare");
        var (question, secret) = (await forum.Thread(ada, open), await forum.Thread(bela, hidden, "Build 4", ThreadFormats.Discussion));
        forum.Clock.Now += TimeSpan.FromTicks(1);
        await forum.Thread(bela, members, "Names", ThreadFormats.Discussion);
        var first = await forum.Reply(bela, question, "Note.[^1]\n\n[^1]: Really\\.");
        var second = await forum.Reply(ada, question, "@Béla thanks", first);
        var third = await forum.Reply(bela, secret, "```\r\n<b>\n```");
        await forum.Done(db => VoteForPost.Run(db, ada, first, true, default));
        await forum.Done(db => FlagPost.Run(db, ada, first, new FlagForm("Other", "See the *note*."), default));
        await forum.Done(db => SettleFlags.Run(db, owner, first, true, "So it is", default));
        await forum.Done(db => FlagPost.Run(db, ada, first, new FlagForm("Private", null), default));
        await forum.Done(db => AcceptAnswer.Run(db, ada, first, true, default));
        forum.Clock.Now += TimeSpan.FromMinutes(30);
        await forum.Done(db => EditPost.Run(db, bela, first, new EditForm("Note, then.", null, null, 1, "typo"), default));
        await forum.Done(db => DeletePost.Run(db, ada, second, "", default));
        var opening = await forum.With(db =>
            db.Posts.Where(p => p.Thread.PublicId == question && p.Number == 1).Select(p => p.PublicId).SingleAsync()
        );
        await forum.Done(db => EditPost.Run(db, ada, opening, new EditForm("I looked.", "Where is the log?", "log files", 1, null), default));
        await forum.Done(db => HidePost.Run(db, owner, first, "Off topic", default));
        await forum.Done(db => MarkRead.Run(db, ada, open, default));
        await forum.With(async db =>
        {
            await MarkRead.Note(db, [(bela.MemberId!.Value, question, forum.Clock.Now.UtcDateTime)], default);
            return third;
        });
        var moved = await forum.Thread(ada, spare, "Movable");
        await forum.Done(db => PinThread.Run(db, owner, moved, "Look", default));
        await forum.Done(db => MoveThread.Run(db, owner, moved, open, "There", default));
        await forum.Done(db => CloseBoard.Run(db, owner, spare, default));
        await forum.Done(db => LockThread.Run(db, owner, moved, "Enough", default));
        var act = await forum.With(db => db.Acts.Where(a => a.Kind == ActKind.LockThread).Select(a => a.PublicId).SingleAsync());
        await forum.Done(db => UndoAct.Run(db, owner, act, "Not enough", default));
        await forum.Done(db => LockThread.Run(db, owner, question, "Old", default));
        var unkind = await forum.Done(db => PinThread.Run(db, owner, question, "Unkind words", default));
        await forum.Done(db => RedactAct.Run(db, owner, unkind, "Unkind", default));
        var note = await forum.Done(db => WriteNote.Run(db, owner, bela.PublicId, "Loud on *Mondays*.", default));
        await forum.Done(db => ChangeNote.Run(db, owner, bela.PublicId, note, "Loud on Tuesdays.", default));
        var warned = await forum.Done(db => WarnMember.Run(db, owner, bela.PublicId, new WarningForm("Loud", "Softer, *please*."), default));
        await forum.Done(db => ReadNotices.Run(db, bela, null, default));
        await forum.Done(db => UndoAct.Run(db, owner, warned, "It was somebody else", default));
        await forum.Done(db => SuspendMember.Run(db, owner, bela.PublicId, 2, "Loud", default));
        await forum.Done(db => LiftSanction.Run(db, owner, bela.PublicId, SanctionKind.Suspension, "Quiet", default));
        await Rearranged(forum, owner, ada, open, moved);
        await Grants(forum, owner, group, open, question);
    }

    /// <summary>A thread that was merged into another, one that was closed for that, and other tags.</summary>
    private static async Task Rearranged(TestForum forum, Actor owner, Actor author, string board, string thread)
    {
        var (again, copy) = (await forum.Thread(author, board, "Movable too"), await forum.Thread(author, board, "Movable as well"));
        await forum.Done(db => MergeThread.Run(db, owner, again, thread, "One subject", default));
        await forum.Done(db => CloseAsDuplicate.Run(db, owner, copy, thread, "Asked before", default));
        await forum.Done(db => RetagThread.Run(db, owner, thread, "log rules", "That too", default));
    }

    private static Task<Nothing> Grants(TestForum forum, Actor owner, string group, string board, string thread) =>
        Write(
            forum,
            async db =>
            {
                var (now, id) = (db.Now, await db.Groups.Where(g => g.PublicId == group).Select(g => g.Id).SingleAsync());
                Scope[] scopes =
                [
                    new(ScopeKind.Board, await db.Boards.Where(b => b.PublicId == board).Select(b => b.Id).SingleAsync()),
                    new(ScopeKind.Thread, await db.Threads.Where(t => t.PublicId == thread).Select(t => t.Id).SingleAsync()),
                    new(ScopeKind.Section, await db.Boards.Where(b => b.PublicId == board).Select(b => b.SectionId).SingleAsync()),
                    new(ScopeKind.Board, 99),
                    new(ScopeKind.Tag, tag: "log"),
                ];
                var grant = new Grant(db.Entropy.Id(), PowerSet.Of(Power.PinThread, Power.LockThread), scopes, GrantSource.Delegation, now)
                {
                    HolderGroupId = id,
                    ActsPerDay = 5,
                    SanctionDays = 3,
                    NewcomersOnly = true,
                    GivenById = owner.MemberId,
                    Reason = "They know the board.",
                    Until = now.AddDays(9),
                    ParentId = owner.Grants[0].Id,
                };
                grant.Revoke(now.AddDays(1), owner.MemberId);
                db.Add(grant);
            }
        );

    /// <summary>As an import leaves it: comments, scores without voters, HTML, and records of what has gone since.</summary>
    private static Task<Nothing> Imported(TestForum forum) =>
        Write(
            forum,
            async db =>
            {
                var board = await db.Boards.FirstAsync();
                var run = new ImportRun(db.Entropy.Id(), "stackexchange", "example.org", board.Id, db.Now);
                run.Finish(db.Now.AddSeconds(9));
                db.Add(run);
                var thread = await db.Threads.Include(t => t.Board).FirstAsync(t => t.BoardId == board.Id);
                var post = await db.Posts.FirstAsync(p => p.ThreadId == thread.Id && p.Number == 1);
                var id = db.Entropy.Id();
                var comment = new Post(id, thread, post.AuthorId, id, db.Now, PostState.Visible);
                var html = Sanitizer.Clean("<p>As <b>it</b> was<script>x</script>", SanitizerPolicy.Imported);
                comment.Write(new Revision(1, html, null, db.Now, "", SourceFormat.Html), html, 1);
                comment.AnswerTo(post);
                db.Add(comment);
                await db.Save(default);
                db.Add(new OldAddress("/questions/12") { ThreadId = thread.Id });
                db.Add(new OldAddress("/a/13?x=ж") { PostId = comment.Id });
                db.Add(new OldAddress("/users/2") { MemberId = post.AuthorId });
                db.Add(new ImportedRecord(run.Id, ImportedKind.Member, "2", post.AuthorId));
                db.Add(new ImportedRecord(run.Id, ImportedKind.Thread, "12", thread.Id));
                db.Add(new ImportedRecord(run.Id, ImportedKind.Post, "13", comment.Id));
                db.Add(new ImportedRecord(run.Id, ImportedKind.Post, "14", 9999));
                await db
                    .Posts.Where(p => p.Id == comment.Id)
                    .ExecuteUpdateAsync(s =>
                        s.SetProperty(p => p.IsComment, true)
                            .SetProperty(p => p.BaseScore, -2)
                            .SetProperty(p => p.Score, -2)
                            .SetProperty(p => p.Official, true)
                    );
                await db
                    .Members.Where(m => m.Id == post.AuthorId)
                    .ExecuteUpdateAsync(s => s.SetProperty(m => m.Origin, MemberOrigin.Imported).SetProperty(m => m.SourceName, "ada?"));
                await db.SiteSettings.ExecuteUpdateAsync(s => s.SetProperty(x => x.IsDemonstration, true));
                await Recount.Board(db, board.Id, default);
                await db.Threads.Where(t => t.Id == thread.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Score, t => t.Score + 4));
                await db.Posts.Where(p => p.Id == post.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Score, 4).SetProperty(p => p.BaseScore, 4));
            }
        );

    /// <summary>What nobody but a member sees.</summary>
    private static Task<Nothing> Own(TestForum forum, Actor ada) =>
        Write(
            forum,
            async db =>
            {
                var (me, post) = (ada.MemberId!.Value, await db.Posts.FirstAsync(p => p.AuthorId != ada.MemberId));
                db.Add(new Subscription(me, Stance.Mute, db.Now) { ThreadId = post.ThreadId });
                db.Add(new Subscription(me, Stance.Follow, db.Now) { BoardId = 1 });
                db.Add(new Subscription(me, Stance.Follow, db.Now) { Tag = "log" });
                var bookmark = new Bookmark(me, post.Id, post.ThreadId, db.Now);
                bookmark.Annotate("Try this");
                bookmark.Remove(db.Now);
                db.Add(bookmark);
                var settings = new NoticeSettings(me);
                settings.Choose([NoticeKind.Mention, NoticeKind.Accepted], true);
                db.Add(settings);
                db.Add(new Notice(me, Fact.AnswerAccepted, NoticeKind.Accepted, post.Id, post.ThreadId, db.Now));
                await db.Save(default);
                await db.Context.Set<Notice>().ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, db.Now));
                var told = new OutboxRow(Fact.PostWritten, post.Id, 2, db.Now);
                told.Told(me);
                db.Add(told);
                var draft = new Draft(db.Entropy.Id(), ada.MemberId!.Value, DraftKind.Edit, "0123456789", true);
                draft.Save(new DraftForm("Half a", "Title", "one two", "ru", ThreadFormats.Question, "9876543210", 3, "Because"), db.Now);
                db.Add(draft);
            }
        );

    /// <summary>An election that was counted, objected to and stopped, with everything that there can be in one.</summary>
    private static Task<Nothing> Elections(TestForum forum, long ada) =>
        Write(
            forum,
            async db =>
            {
                var office = new Office(db.Entropy.Id(), ScopeKind.Board, 1);
                office.Change("Board leader", "Keeps order.", new ElectionRules { Powers = [Power.LockThread] });
                office.Close(db.Now);
                db.Add(office);
                await db.Save(default);
                var election = new Election(db.Entropy.Id(), office, "5eed", CallElection.CommitmentTo("5eed"), ada, db.Now);
                election.Freeze(1, "00ff");
                election.Extend();
                election.PublishUnopposed(db.Now);
                election.End(ElectionEnding.Stopped, db.Now);
                db.Add(election);
                await db.Save(default);
                db.Add(new Elector(election.Id, ada));
                var hiding = await db.Acts.Select(a => a.Id).FirstAsync();
                var candidacy = new Candidacy(db.Entropy.Id(), election.Id, ada, db.Now) { NominatedById = ada };
                candidacy.Stand("I would lock less.");
                candidacy.BeNumber(1, "Ada");
                candidacy.Hide(true, hiding);
                db.Add(candidacy);
                var question = new CandidateQuestion(db.Entropy.Id(), election.Id, ada, "Why?", db.Now);
                question.Hide(true);
                db.Add(question);
                var objection = new Objection(db.Entropy.Id(), election.Id, ada, "Unfair.", db.Now);
                objection.Hide(true, hiding);
                objection.BeAnswered("It was open to all.", ada, db.Now);
                db.Add(objection);
                db.Add(new Tally(election.Id, 1, "receipt\n", "1 1\n1 1 0\n0\n\"Ada\"\n\"Board leader\"\n", "00ff", "00ff"));
                await db.Save(default);
                db.Add(new QuestionVote(question.Id, ada));
                var answer = new CandidateAnswer(question.Id, candidacy.Id);
                answer.Say("Because.", db.Now);
                answer.Hide(true, hiding);
                db.Add(answer);
                var by = Election.ForSeats(db.Entropy.Id(), office, office.Rules, 1, db.Now, "5eed", CallElection.CommitmentTo("5eed"), ada, db.Now);
                by.End(ElectionEnding.TooFewCandidates, db.Now);
                db.Add(by);
                var countback = new Countback(db.Entropy.Id(), election.Id, ada, db.Now);
                countback.Fill(1, [2, 10], db.Now);
                db.Add(countback);
                db.Add(new HandoverNote(db.Entropy.Id(), office.Id, ada, "Ben reports what is broken.", db.Now));
                await db.Save(default);
                db.Add(new CountbackAnswer(countback.Id, ada, wouldServe: true));
                var grant = await db.Grants.Select(g => g.Id).FirstAsync();
                var mandate = new Mandate(db.Entropy.Id(), election, ada, grant, 1, db.Now, db.Now) { CountbackId = countback.Id };
                mandate.TakeOver(db.Now);
                db.Add(mandate);
                await db.Save(default);
                await Recalls(db, office, mandate, ada);
                await db.Electors.ExecuteUpdateAsync(s => s.SetProperty(e => e.HasVoted, true));
            }
        );

    /// <summary>A petition that became a vote, which was stopped, and one that too few signed.</summary>
    private static async Task Recalls(ForumDb db, Office office, Mandate mandate, long ada)
    {
        var vote = Election.OnRecall(db.Entropy.Id(), office, office.Rules, "5eed", CallElection.CommitmentTo("5eed"), db.Now);
        vote.End(ElectionEnding.Stopped, db.Now);
        db.Add(vote);
        var recall = new Recall(db.Entropy.Id(), mandate.Id, ada, "Never there.", db.Now, db.Now);
        recall.BeAnswered("Always there.");
        recall.Hide(RecallWords.Reason, true);
        recall.Hide(RecallWords.Answer, true);
        recall.BecomeVote(vote);
        var lapsed = new Recall(db.Entropy.Id(), mandate.Id, ada, "Never here.", db.Now, db.Now);
        lapsed.Lapse();
        db.Add(recall);
        db.Add(lapsed);
        await db.Save(default);
        db.Add(new RecallSignature(recall.Id, ada, db.Now));
    }

    private static Task<Nothing> Write(TestForum forum, Func<ForumDb, Task> work) =>
        forum.With(db =>
            db.Write(
                async () =>
                {
                    await work(db);
                    return default(Nothing);
                },
                default
            )
        );
}
