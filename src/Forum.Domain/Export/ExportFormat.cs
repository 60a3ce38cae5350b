using Forum.Domain.Audiences;
using Forum.Domain.Badges.Rules;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Export.Format;
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Searches;
using Forum.Domain.Site;
using Forum.Domain.Threads;

namespace Forum.Domain.Export;

/// <summary>
/// Everything that an export holds, and what it leaves out. Whoever adds a table or a column says here what becomes of it, in
/// <see cref="Records"/> or in <see cref="LeftOut"/>; docs/export.md is written from here.
/// </summary>
internal static class ExportFormat
{
    public const string Name = "forum-export";

    /// <summary>Raised with every change of the files or their fields once a version of the program with it was given to anybody.</summary>
    public const int Version = 1;

    public const string Manifest = "manifest.json";

    /// <summary>Stands for a record that there was and isn't any more, where one may be named all the same: in the memory of acts and imports.</summary>
    public const string Gone = "gone";

    /// <summary>In an order in which each is named only by those after it, but for a few that look forward.</summary>
    public static readonly IReadOnlyList<RecordKind> Records =
    [
        SiteRecords.Settings,
        SiteRecords.Logo,
        MemberRecords.Members,
        SiteRecords.Pages,
        GroupRecords.Groups,
        GroupRecords.Agreements,
        GroupRecords.Memberships,
        GroupRecords.Applications,
        GroupRecords.Answers,
        MemberRecords.Sanctions,
        BoardRecords.Sections,
        BoardRecords.Boards,
        ThreadRecords.Threads,
        ThreadRecords.Posts,
        ThreadRecords.Revisions,
        ThreadRecords.Votes,
        ThreadRecords.ReadMarks,
        ThreadRecords.BoardReadMarks,
        ThreadRecords.Drafts,
        NoticeRecords.Subscriptions,
        NoticeRecords.Bookmarks,
        NoticeRecords.Settings,
        NoticeRecords.Notices,
        NoticeRecords.Outbox,
        PowerRecords.Grants,
        PowerRecords.Scopes,
        PowerRecords.Acts,
        PowerRecords.Links,
        FlagRecords.Flags,
        MemberRecords.Warnings,
        NoteRecords.Notes,
        ElectionRecords.Offices,
        ElectionRecords.Elections,
        ElectionRecords.Electors,
        ElectionRecords.Candidacies,
        ElectionRecords.Questions,
        ElectionRecords.QuestionVotes,
        ElectionRecords.Answers,
        ElectionRecords.Tallies,
        ElectionRecords.Objections,
        ElectionRecords.Countbacks,
        ElectionRecords.CountbackAnswers,
        ElectionRecords.Mandates,
        ElectionRecords.HandoverNotes,
        ElectionRecords.Recalls,
        ElectionRecords.RecallSignatures,
        BadgeRecords.Badges,
        BadgeRecords.Versions,
        BadgeRecords.Awards,
        CertificateRecords.Certificates,
        ThreadRecords.OldAddresses,
        ImportRecords.Runs,
        ImportRecords.Records,
    ];

    public static readonly IReadOnlyList<LeftOut> LeftOut =
    [
        new(typeof(Session), null, "Who is signed in where: everybody signs in again, with the same password."),
        new(typeof(PasswordLink), null, "Unused links for a new password: issue them again."),
        new(typeof(GroupInvitation), null, "Links into groups: make them again."),
        new(typeof(Proposal), null, "What waits for a second holder of a power: propose it again. What was settled stands among the acts."),
        new(typeof(Ballot), null, "Ballots in an open box stay where the key is: a vote that is open is stopped where an export is brought back."),
        new(typeof(Election), nameof(Election.BallotKey), "The key of an open box: without it nobody finds a voter's ballot."),
        new(typeof(ElectionPause), null, "That the machine's clock jumped: another machine has another clock."),
        new(typeof(ActorChanges), null, "Tells a running program that what it keeps in memory is stale."),
        new(typeof(MemberToJudge), null, "Whose badges and points are to be looked at: everybody's are, where an export is brought back."),
        new(typeof(LedgerLine), null, "Points: they are counted again from votes, answers, reports and sanctions where an export is brought back."),
        new(typeof(Audience), null, "Stands in each board, thread and act as `audience`."),
        new(typeof(AudienceGroup), null, "Stands in each board, thread and act as `audience`."),
        new(typeof(ThreadTag), null, "Stands in each thread as `tags`."),
        new(typeof(SearchWord), null, "Part of the search index: it is made again when an export is brought back."),
        new(typeof(SearchThreadWords), null, "Part of the search index: it is made again when an export is brought back."),
        new(typeof(SearchState), null, "How far the search index is made: it is made again when an export is brought back."),
        new(typeof(SearchedWords), null, "Counts of what was searched for, kept for a year: they begin anew."),
        new(typeof(SiteSettings), nameof(SiteSettings.Secret), "Signs forms that are open at the moment: each site draws its own."),
    ];

    public static RecordKind Of(string name) => Records.First(kind => kind.Name == name);
}
