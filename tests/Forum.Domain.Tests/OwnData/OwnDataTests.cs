using System.Reflection;
using System.Text.RegularExpressions;
using Forum.Domain.Audiences;
using Forum.Domain.Badges;
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
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Notifications;
using Forum.Domain.OwnData;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Storage;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Forum.Domain.Tests.OwnData;

/// <summary>Whoever adds a column that holds a member says here in which part of the download it is, or why in none.</summary>
public sealed partial class OwnDataTests : IDisposable
{
    private static readonly Dictionary<string, string> InPart = new()
    {
        ["Act.MemberId"] = "actsByYou",
        ["Act.SubjectId"] = "actsOnYou",
        ["Award.MemberId"] = "awards",
        ["Certificate.MemberId"] = "certificates",
        ["Candidacy.MemberId"] = "candidacies",
        ["Candidacy.NominatedById"] = "nominationsByYou",
        ["CandidateQuestion.AskerId"] = "questionsToCandidates",
        ["Objection.MemberId"] = "objections",
        ["QuestionVote.MemberId"] = "questionsWanted",
        ["Elector.MemberId"] = "electionsToVoteIn",
        ["Mandate.MemberId"] = "mandates",
        ["CountbackAnswer.MemberId"] = "countbackAnswers",
        ["HandoverNote.AuthorId"] = "handoverNotes",
        ["Recall.StarterId"] = "recallsStarted",
        ["RecallSignature.MemberId"] = "recallsSigned",
        ["BoardReadMark.MemberId"] = "boardsRead",
        ["Bookmark.MemberId"] = "bookmarks",
        ["Draft.MemberId"] = "drafts",
        ["Flag.MemberId"] = "flags",
        ["LedgerLine.MemberId"] = "reputation",
        ["Grant.HolderMemberId"] = "powers",
        ["GroupApplication.MemberId"] = "groupApplications",
        ["GroupMembership.MemberId"] = "groups",
        ["Notice.MemberId"] = "notices",
        ["MemberNote.AuthorId"] = "notesOnMembers",
        ["NoticeSettings.MemberId"] = "noticeSettings",
        ["OldAddress.MemberId"] = "oldAddresses",
        ["PasswordLink.MemberId"] = "passwordLinks",
        ["Post.AuthorId"] = "posts",
        ["ReadMark.MemberId"] = "threadsRead",
        ["Revision.EditorId"] = "editsOfOthersPosts",
        ["Sanction.MemberId"] = "sanctions",
        ["Session.MemberId"] = "sessions",
        ["Subscription.MemberId"] = "follows",
        ["Thread.AuthorId"] = "threads",
        ["Vote.MemberId"] = "votes",
        ["Warning.MemberId"] = "warnings",
    };

    private static readonly Dictionary<string, string> Why = new()
    {
        ["Act.OwnerId"] = "Who sees the record, as the author of its thread, which is told; nothing was done by them or to them.",
        ["Act.RedactedById"] = "An act, not a member.",
        ["Candidacy.HiddenById"] = "An act, not a member.",
        ["CandidateAnswer.HiddenById"] = "An act, not a member.",
        ["Objection.HiddenById"] = "An act, not a member.",
        ["Act.UndoneById"] = "An act, not a member.",
        ["Countback.StartedById"] = "That they started it is an act of theirs.",
        ["Election.CalledById"] = "That they called it is an act of theirs.",
        ["MemberToJudge.MemberId"] = "That their badges and points are to be looked at says nothing of them.",
        ["MemberNote.SubjectId"] = "What those who keep order note about them is for these alone.",
        ["Objection.AnsweredById"] = "That they answered it is an act of theirs.",
        ["Grant.GivenById"] = "What they gave is an act of theirs.",
        ["Grant.RevokedById"] = "What they took back is an act of theirs.",
        ["GroupApplication.SettledById"] = "What they settled is an act of theirs.",
        ["GroupInvitation.MadeById"] = "What they made is an act of theirs.",
        ["GroupInvitation.UsedById"] = "The membership that came of it is told.",
        ["Proposal.ProposerId"] = "That they proposed it is an act of theirs.",
        ["Proposal.SubjectId"] = "That it was proposed stands in the log, among the acts that were done to them.",
        ["SitePage.EditorId"] = "A page of the site is the site's; that they wrote it stands among their acts.",
        ["Thread.LastPosterId"] = "It follows from the posts.",
    };

    /// <summary>Of the member's own row: what neither "account" nor "preferences" has.</summary>
    private static readonly Dictionary<string, string> WhyNotOfMember = new()
    {
        ["Id"] = "A number inside the database.",
        ["FoldedName"] = "It follows from the name.",
        ["PasswordHash"] = "Whoever finds the file must not have it to guess at.",
        ["AboutHtml"] = "It follows from the text.",
        ["LeftAt"] = "Whoever has left can't ask.",
    };

    private readonly TestForum forum = new();

    public void Dispose() => forum.Dispose();

    [Fact]
    public void Every_column_that_holds_a_member_is_in_the_download_or_has_a_reason()
    {
        using var db = forum.Storage.Open();
        var members = db.Context.Model.FindEntityType(typeof(Member))!;
        var columns =
            from entity in db.Context.Model.GetEntityTypes()
            where entity.GetTableName() is not null
            from property in entity.GetProperties()
            where
                property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType == members)
                || (property.ClrType != typeof(string) && MemberWord().IsMatch(property.Name))
            select $"{entity.ClrType.Name}.{property.Name}";

        Assert.Equal(InPart.Keys.Concat(Why.Keys).Order(), columns.Order());
    }

    [Fact]
    public async Task Every_column_of_a_member_is_in_the_download_or_has_a_reason()
    {
        var asta = await forum.Member("Asta");
        using var db = forum.Storage.Open();
        var columns = db.Context.Model.FindEntityType(typeof(Member))!.GetProperties().Select(property => property.Name);

        var rows = await Rows(db, asta, "account", "preferences");

        var told = rows.SelectMany(row => row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property => property.Name == "NameAtSource" ? "SourceName" : property.Name);
        Assert.Equal(columns.Except(WhyNotOfMember.Keys).Order(), told.Select(name => name == "Id" ? "PublicId" : name).Order());
    }

    [Fact]
    public async Task Somebody_who_did_everything_finds_a_row_in_every_part()
    {
        var asta = await Everything();
        using var db = forum.Storage.Open();
        foreach (var part in InPart.Values.Distinct())
            Assert.True((await Rows(db, asta, part)).Count > 0, $"Nothing in {part}.");
        Assert.Equal(
            OwnDataReader.Parts(db, asta, default).Select(part => part.Name).Except(["account", "preferences"]).Order(),
            InPart.Values.Distinct().Order()
        );
    }

    [Fact]
    public async Task The_words_of_others_are_not_in_it()
    {
        var asta = await Everything();
        using var db = forum.Storage.Open();
        var all = string.Join('\n', (await Rows(db, asta)).Select(row => System.Text.Json.JsonSerializer.Serialize(row, row.GetType())));

        Assert.Contains("words of Asta", all, StringComparison.Ordinal);
        Assert.DoesNotContain("words of Olga", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_life_comes_in_portions_and_whole()
    {
        var asta = await forum.Member("Asta");
        var thread = await forum.Thread(asta, await forum.Board());
        for (var i = 0; i < 2 * OwnRows.Portion + 5; i++)
        {
            forum.Clock.Now += TimeSpan.FromHours(2);
            await forum.Reply(asta, thread, $"Number {i}.");
        }
        using var db = forum.Storage.Open();

        Assert.Equal(2 * OwnRows.Portion + 6, (await Rows(db, asta, "posts")).Count);
    }

    [Fact]
    public async Task A_guest_has_none()
    {
        using var db = forum.Storage.Open();
        Assert.Empty(OwnDataReader.Parts(db, Actor.Guest, default));
        await Task.CompletedTask;
    }

    private static async Task<List<object>> Rows(ForumDb db, Actor actor, params string[] parts)
    {
        var rows = new List<object>();
        foreach (var part in OwnDataReader.Parts(db, actor, default).Where(part => parts.Length == 0 || parts.Contains(part.Name)))
        await foreach (var row in part.Rows)
            rows.Add(row);
        return rows;
    }

    /// <summary>Asta, who owns the site and did what can be done here, and Olga, who answered.</summary>
    private async Task<Actor> Everything()
    {
        var (asta, olga) = (await forum.Owner("Asta"), await forum.Member("Olga"));
        await forum.Group("Staff", asta, olga);
        var board = await forum.Board();
        var thread = await forum.Thread(asta, board, "Asked by A.", text: "The words of Asta.");
        var reply = await forum.Reply(olga, thread, "The words of Olga.");
        await forum.Done(db => VoteForPost.Run(db, asta, reply, true, default));
        await forum.Done(db => FlagPost.Run(db, asta, reply, new FlagForm("Other", "Reporting words of Asta"), default));
        await forum.Done(db => AddBookmark.Run(db, asta, reply, "Bookmarked words of Asta", default));
        await forum.With(db => DeliverNotices.Run(db, default));
        await forum.Done(db => EditPost.Run(db, asta, reply, new EditForm("Mended words of Olga.", null, null, 1, "Spelling"), default));
        await forum.Done(db => MarkRead.Run(db, asta, board, default));
        await forum.With(async db =>
        {
            await MarkRead.Note(db, [(asta.MemberId!.Value, thread, db.Now)], default);
            await StartSession.Run(db, asta.PublicId, "A phone", default);
            return 0;
        });
        await forum.Done(async db => await IssuePasswordLink.Run(db, await ActorReader.Operator(db, default), asta.PublicId, "Lost.", default));
        await forum.Done(async db => await SilenceMember.Run(db, await ActorReader.Operator(db, default), asta.PublicId, 3, "Loud.", default));
        await forum.Done(async db =>
            await WarnMember.Run(db, await ActorReader.Operator(db, default), asta.PublicId, new WarningForm("Loud.", "Softer, please."), default)
        );
        await forum.Done(db => WriteNote.Run(db, asta, olga.PublicId, "Noted words of Asta", default));
        await forum.With(db => db.Write(async () => await Add(db, asta.MemberId!.Value, thread), default));
        return await forum.Again(asta);
    }

    /// <summary>What takes long to make by verbs.</summary>
    private static async Task<int> Add(ForumDb db, long member, string thread)
    {
        db.Add(new OldAddress("/users/1/asta") { MemberId = member });
        db.Add(new GroupApplication(db.Entropy.Id(), await db.Groups.Select(g => g.Id).FirstAsync(), member, 0, db.Now));
        var draft = new Draft(db.Entropy.Id(), member, DraftKind.Reply, thread, false);
        draft.Save(new DraftForm("Unfinished words of Asta"), db.Now);
        db.Add(draft);
        db.Add(new NoticeSettings(member));
        var badge = new Badge(db.Entropy.Id(), ScopeKind.Site, 0, "", db.Now);
        badge.Become(new BadgeDefinition { Texts = [new BadgeText("en", "Digger", "")] });
        db.Add(badge);
        await db.Save(default);
        db.Add(new Award(db.Entropy.Id(), badge.Id, member, Audience.EveryoneId, "", db.Now));
        var given = await db.Acts.Select(a => a.Id).FirstAsync();
        var certificate = new CertificateForm("Asta", "Tester", "Certified words of Asta", "The operator", "2026-03-02");
        db.Add(new Certificate("code", member, certificate, db.Now.Date, given, db.Now));
        db.Add(new LedgerLine("line", new LedgerEntry("", member, PointRule.FlagUpheld, "", db.Now.Date, Audience.EveryoneId, null, null, 1, 5)));
        db.Add(new Subscription(member, Stance.Follow, db.Now) { Tag = "log" });
        var office = new Office(db.Entropy.Id(), ScopeKind.Site, 0);
        office.Change("Speaker", "", new ElectionRules());
        db.Add(office);
        await db.Save(default);
        var election = new Election(db.Entropy.Id(), office, "5eed", "", null, db.Now);
        db.Add(election);
        await db.Save(default);
        db.Add(new Elector(election.Id, member));
        db.Add(new Candidacy(db.Entropy.Id(), election.Id, member, db.Now) { NominatedById = member });
        var question = new CandidateQuestion(db.Entropy.Id(), election.Id, member, "Asked words of Asta", db.Now);
        db.Add(question);
        db.Add(new Objection(db.Entropy.Id(), election.Id, member, "Objecting words of Asta", db.Now));
        await db.Save(default);
        db.Add(new QuestionVote(question.Id, member));
        var countback = new Countback(db.Entropy.Id(), election.Id, member, db.Now);
        db.Add(countback);
        db.Add(new HandoverNote(db.Entropy.Id(), office.Id, member, "Handed words of Asta", db.Now));
        await db.Save(default);
        db.Add(new CountbackAnswer(countback.Id, member, wouldServe: true));
        var mandate = new Mandate(db.Entropy.Id(), election, member, await db.Grants.Select(g => g.Id).FirstAsync(), 1, db.Now, db.Now);
        db.Add(mandate);
        await db.Save(default);
        var recall = new Recall(db.Entropy.Id(), mandate.Id, member, "Recalling words of Asta", db.Now, db.Now);
        recall.BeAnswered("Answering words of Asta");
        db.Add(recall);
        await db.Save(default);
        db.Add(new RecallSignature(recall.Id, member, db.Now));
        await db.Save(default);
        return 0;
    }

    [GeneratedRegex("(Member|Author|Editor|Poster|Subject|Holder|Actor|Voter|Reader|Owner|By)Id$")]
    private static partial Regex MemberWord();
}
