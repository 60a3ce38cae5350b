using System.Data.Common;
using Forum.Domain.Audiences;
using Forum.Domain.Badges;
using Forum.Domain.Badges.Rules;
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
using Forum.Domain.Members;
using Forum.Domain.Members.Groups;
using Forum.Domain.Moderation.Chains;
using Forum.Domain.Moderation.Flags;
using Forum.Domain.Moderation.Notes;
using Forum.Domain.Notifications;
using Forum.Domain.Powers;
using Forum.Domain.Reputation;
using Forum.Domain.Search.Indexing;
using Forum.Domain.Search.Searches;
using Forum.Domain.Site;
using Forum.Domain.Threads;
using Forum.Domain.Threads.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Forum.Domain.Storage;

/// <summary>
/// The database as verbs and readers see it. Pages pass it on and can't query it, so none can forget a filter. Not for use by two at once.
/// </summary>
public sealed class ForumDb : IDisposable
{
    private const int Tries = 3;
    private readonly ForumContext context;
    private readonly ForumStorage storage;
    private readonly List<Act> recorded = [];
    private bool disposed;

    internal ForumDb(ForumContext context, ForumStorage storage)
    {
        (this.context, this.storage) = (context, storage);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
    }

    public DateTime Now => storage.Clock.GetUtcNow().UtcDateTime;
    public Entropy Entropy => storage.Entropy;
    internal TimeProvider Clock => storage.Clock;
    internal ClockGuard ElectionClock => storage.ElectionClock;

    /// <summary>See <see cref="ForumStorage.ActorVersion"/>; as last committed, so it says nothing of what the present transaction has changed.</summary>
    internal long ActorVersion => storage.ActorVersion();

    internal DbSet<Member> Members => context.Set<Member>();
    internal DbSet<MemberTrace> MemberTraces => context.Set<MemberTrace>();
    internal DbSet<Session> Sessions => context.Set<Session>();
    internal DbSet<PasswordLink> PasswordLinks => context.Set<PasswordLink>();
    internal DbSet<Sanction> Sanctions => context.Set<Sanction>();
    internal DbSet<Warning> Warnings => context.Set<Warning>();
    internal DbSet<Group> Groups => context.Set<Group>();
    internal DbSet<GroupMembership> GroupMemberships => context.Set<GroupMembership>();
    internal DbSet<GroupAgreement> GroupAgreements => context.Set<GroupAgreement>();
    internal DbSet<GroupApplication> GroupApplications => context.Set<GroupApplication>();
    internal DbSet<GroupInvitation> GroupInvitations => context.Set<GroupInvitation>();
    internal DbSet<Audience> Audiences => context.Set<Audience>();
    internal DbSet<AudienceGroup> AudienceGroups => context.Set<AudienceGroup>();
    internal DbSet<Grant> Grants => context.Set<Grant>();
    internal DbSet<Proposal> Proposals => context.Set<Proposal>();
    internal DbSet<Act> Acts => context.Set<Act>();
    internal DbSet<ActLink> ActLinks => context.Set<ActLink>();
    internal DbSet<Flag> Flags => context.Set<Flag>();
    internal DbSet<MemberNote> MemberNotes => context.Set<MemberNote>();
    internal DbSet<Section> Sections => context.Set<Section>();
    internal DbSet<Board> Boards => context.Set<Board>();
    internal DbSet<Threads.Thread> Threads => context.Set<Threads.Thread>();
    internal DbSet<ThreadTag> ThreadTags => context.Set<ThreadTag>();
    internal DbSet<Post> Posts => context.Set<Post>();
    internal DbSet<Revision> Revisions => context.Set<Revision>();
    internal DbSet<Draft> Drafts => context.Set<Draft>();
    internal DbSet<Vote> Votes => context.Set<Vote>();
    internal DbSet<ReadMark> ReadMarks => context.Set<ReadMark>();
    internal DbSet<BoardReadMark> BoardReadMarks => context.Set<BoardReadMark>();
    internal DbSet<OldAddress> OldAddresses => context.Set<OldAddress>();
    internal DbSet<Subscription> Subscriptions => context.Set<Subscription>();
    internal DbSet<Bookmark> Bookmarks => context.Set<Bookmark>();
    internal DbSet<Notice> Notices => context.Set<Notice>();
    internal DbSet<OutboxRow> Outbox => context.Set<OutboxRow>();
    internal DbSet<NoticeSettings> NoticeSettings => context.Set<NoticeSettings>();
    internal DbSet<Office> Offices => context.Set<Office>();
    internal DbSet<Election> Elections => context.Set<Election>();
    internal DbSet<Elector> Electors => context.Set<Elector>();
    internal DbSet<Ballot> Ballots => context.Set<Ballot>();
    internal DbSet<Tally> Tallies => context.Set<Tally>();
    internal DbSet<Candidacy> Candidacies => context.Set<Candidacy>();
    internal DbSet<CandidateQuestion> CandidateQuestions => context.Set<CandidateQuestion>();
    internal DbSet<QuestionVote> QuestionVotes => context.Set<QuestionVote>();
    internal DbSet<CandidateAnswer> CandidateAnswers => context.Set<CandidateAnswer>();
    internal DbSet<Objection> Objections => context.Set<Objection>();
    internal DbSet<Mandate> Mandates => context.Set<Mandate>();
    internal DbSet<Recall> Recalls => context.Set<Recall>();
    internal DbSet<RecallSignature> RecallSignatures => context.Set<RecallSignature>();
    internal DbSet<Countback> Countbacks => context.Set<Countback>();
    internal DbSet<CountbackAnswer> CountbackAnswers => context.Set<CountbackAnswer>();
    internal DbSet<HandoverNote> HandoverNotes => context.Set<HandoverNote>();
    internal DbSet<ElectionPause> ElectionPauses => context.Set<ElectionPause>();
    internal DbSet<Badge> Badges => context.Set<Badge>();
    internal DbSet<BadgeVersion> BadgeVersions => context.Set<BadgeVersion>();
    internal DbSet<Award> Awards => context.Set<Award>();
    internal DbSet<Certificate> Certificates => context.Set<Certificate>();
    internal DbSet<LedgerLine> LedgerLines => context.Set<LedgerLine>();
    internal DbSet<MemberToJudge> MembersToJudge => context.Set<MemberToJudge>();
    internal DbSet<SearchWord> SearchWords => context.Set<SearchWord>();
    internal DbSet<SearchThreadWords> SearchThreadWords => context.Set<SearchThreadWords>();
    internal DbSet<SearchedWords> SearchedWords => context.Set<SearchedWords>();
    internal DbSet<SearchState> SearchStates => context.Set<SearchState>();
    internal DbSet<SiteSettings> SiteSettings => context.Set<SiteSettings>();
    internal DbSet<SiteLogo> SiteLogos => context.Set<SiteLogo>();
    internal DbSet<SitePage> SitePages => context.Set<SitePage>();

    internal ForumContext Context => context;

    /// <inheritdoc cref="ForumStorage.ChangesQueries"/>
    internal bool ChangesQueries => storage.ChangesQueries;
    internal SearchEngine Search => storage.Search;

    internal void Add(object entity) => context.Add(entity);

    /// <summary>From now on changes of what was read without being tracked are written too.</summary>
    internal void Track(object entity) => context.Attach(entity);

    /// <summary>Adds an act; when the present transaction ends, it is chained.</summary>
    internal void Record(Act act)
    {
        context.Add(act);
        recorded.Add(act);
    }

    /// <summary>The same database once more, for what has nothing to do with the present work; whoever asks disposes of it.</summary>
    internal ForumDb Beside() => storage.Open();

    internal Task Save(CancellationToken ct) => context.SaveChangesAsync(ct);

    /// <summary>The boards and threads that some audiences see, for those who know neither boards nor threads.</summary>
    /// <param name="memberId">Whose own threads are among them; null for nobody's.</param>
    internal (IQueryable<Board> Boards, IQueryable<Threads.Thread> Threads) SeenIn(IReadOnlyCollection<long> audiences, long? memberId) =>
        (Boards.SeenIn(audiences), Threads.SeenIn(audiences, memberId));

    /// <summary>Those that were merged into others leave only their addresses.</summary>
    internal Task<bool> HasThreads(long boardId, CancellationToken ct) => Threads.AnyAsync(t => t.BoardId == boardId && t.MergedPostId == null, ct);

    /// <summary>
    /// Runs <paramref name="body"/> in one immediate transaction, with the actor as things stand inside it. The body can be run again from the
    /// start, so it must change nothing outside; a refusal that it returns is kept from changing anything.
    /// </summary>
    /// <exception cref="StorageUnavailableException">Nothing can be written now; nothing was changed.</exception>
    internal Task<T> Write<T>(Actor actor, Func<Actor, Task<T>> body, CancellationToken ct) =>
        Write(async () => await body(await ActorReader.Again(this, actor, ct)), ct);

    /// <summary>The same for what no actor asks for: registering, signing in, a worker's notes.</summary>
    internal async Task<T> Write<T>(Func<Task<T>> body, CancellationToken ct)
    {
        using var turn = await storage.Gate.Enter(ct);
        for (var attempt = 1; ; attempt++)
            try
            {
                return await Attempt(body, ct);
            }
            catch (Exception e) when (attempt < Tries && storage.IsConflict(e))
            {
                // Somebody was faster; the body reads again and answers by what it finds.
            }
            catch (Exception e) when (storage.IsUnavailable(e))
            {
                throw new StorageUnavailableException(storage.Why(e), e);
            }
    }

    private async Task<T> Attempt<T>(Func<Task<T>> body, CancellationToken ct)
    {
        recorded.Clear();
        context.ChangeTracker.Clear();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(ct);
            var result = await body();
            if (IsDone(result))
            {
                await context.SaveChangesAsync(ct);
                foreach (var act in recorded)
                    await Chain(act, ct);
                await transaction.CommitAsync(ct);
            }
            return result;
        }
        finally
        {
            context.ChangeTracker.Clear();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        }
    }

    private async Task Chain(Act act, CancellationToken ct)
    {
        var writer = new ChainWriter(Command, Entropy);
        await writer.Done(act.Id, ct);
        if (act.OtherGrantId is not null)
            await writer.Grounded(act.Id, act.At, ct);
    }

    /// <summary>Reads the database as it is now until the result is disposed of; others go on writing. Nothing can be written meanwhile.</summary>
    internal async Task<IAsyncDisposable> HoldMoment(CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        var transaction = storage.BeginReading(context.Database.GetDbConnection());
        await context.Database.UseTransactionAsync(transaction, ct);
        return new Moment(context, transaction);
    }

    private sealed class Moment(ForumContext context, DbTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await context.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
        }
    }

    /// <summary>A statement inside the present transaction, with so many parameters, called @p0, @p1 and so on.</summary>
    internal DbCommand Command(string sql, int parameters = 0)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, context.Database.CurrentTransaction?.GetDbTransaction());
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Inside a transaction: references are checked when it commits, so that rows may name later ones.</summary>
    internal async Task LetReferencesWait(CancellationToken ct)
    {
        await using var command = Command(storage.LateReferences);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc cref="ForumStorage.EraseFreed"/>
    internal Task EraseFreed(IReadOnlyCollection<long> elections, CancellationToken ct) => storage.EraseFreed(elections, ct);

    private static bool IsDone<T>(T result) => result is not IRefusable { IsRefusal: true };

    public void Dispose()
    {
        if (!System.Threading.Interlocked.Exchange(ref disposed, true))
            storage.GiveBack(context);
    }
}
