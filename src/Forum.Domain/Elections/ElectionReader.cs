using Forum.Domain.Audiences;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections;

/// <summary>Somebody who stands, was asked to, or stood.</summary>
/// <param name="MemberId">Null where they left.</param>
/// <param name="NominatedBy">Null where they stood up by themselves, or who asked them left.</param>
/// <param name="Statement">Empty where it is out of sight for the reader.</param>
/// <param name="Place">In which place they were elected, from 1; null where they weren't, or it isn't known yet.</param>
/// <param name="IsHidden">The statement was taken out of sight.</param>
/// <param name="HiddenBy">The act that did so; null where none is known.</param>
/// <param name="IsOwn">The reader is who stands.</param>
public sealed record CandidateLine(
    string Id,
    string? MemberId,
    string Name,
    string Statement,
    CandidacyState State,
    int Number,
    string? NominatedBy,
    int? Place,
    bool IsHidden = false,
    string? HiddenBy = null,
    bool IsOwn = false
);

/// <summary>An election as an actor sees it, and what they may do in it.</summary>
/// <param name="PausedAt">Since when the clock isn't believed; null: it is.</param>
/// <param name="HearsObjections">It is counted, and the time for objections isn't over.</param>
/// <param name="Voted">How many have voted.</param>
/// <param name="HasVoted">The actor.</param>
/// <param name="ElectorLine">The actor's own line in the list of electors; null where they aren't one.</param>
/// <param name="Own">Their own candidacy.</param>
/// <param name="Stand">What keeps them from standing; null where nothing does.</param>
/// <param name="Nominate">The same for nominating somebody.</param>
/// <param name="Vote">The same for voting.</param>
/// <param name="Certify">The same for certifying.</param>
/// <param name="Stop">The same for stopping it.</param>
/// <param name="Seed">Public from the count on.</param>
/// <param name="Recall">What a recall vote is about; null of an election.</param>
/// <param name="CanHide">They may take statements out of sight.</param>
/// <param name="TermUntil">Of a by-election, when the term ends whose rest it is for.</param>
public sealed record ElectionPage(
    string Id,
    string OfficeId,
    string Title,
    ScopeKind Scope,
    string PlaceId,
    string PlaceName,
    bool IsHidden,
    ElectionRules Rules,
    ElectionPhase Phase,
    ElectionEnding? Ending,
    DateTime? PausedAt,
    DateTime CalledAt,
    DateTime NominationsFrom,
    DateTime NominationsUntil,
    DateTime VotingFrom,
    DateTime VotingUntil,
    DateTime? CountedAt,
    DateTime? ObjectionsUntil,
    DateTime? EndedAt,
    bool HearsObjections,
    bool IsExtended,
    bool IsUnopposed,
    int Electors,
    string ElectorHash,
    string SeedCommitment,
    string? Seed,
    int Voted,
    bool HasVoted,
    IReadOnlyList<CandidateLine> Candidates,
    string? ElectorLine,
    CandidateLine? Own,
    bool CanLeave,
    Denial? Stand,
    Denial? Nominate,
    Denial? Vote,
    Denial? Certify,
    Denial? Stop,
    string? StopAct,
    RecallHead? Recall,
    DateTime? TermUntil,
    bool CanHide
)
{
    public IEnumerable<CandidateLine> Standing => Candidates.Where(c => c.State == CandidacyState.Standing);

    public bool HasResult => Phase is ElectionPhase.Counted or ElectionPhase.Certified || (Ending == ElectionEnding.Stopped && CountedAt is not null);
}

public static class ElectionReader
{
    public static async Task<ElectionPage?> Page(ForumDb db, Actor actor, string electionId, CancellationToken ct)
    {
        var election = await db
            .Elections.VisibleTo(db, actor, "ElectionPage")
            .Include(e => e.Office)
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.PublicId == electionId, ct);
        if (election is null)
            return null;
        var (place, now) = (await OfficePlace.Of(db, election.Office, ct), await ElectionTime.Now(db, ct));
        var canHide = (await HideElectionWords.Decide(db, actor, election, place.Place, ct)).IsAllowed;
        var candidates = await Candidates(db, actor, election, canHide, ct);
        var elector = actor.MemberId is null
            ? null
            : await db.Electors.SingleOrDefaultAsync(e => e.ElectionId == election.Id && e.MemberId == actor.MemberId, ct);
        var own = candidates.SingleOrDefault(c => c.MemberId is not null && c.MemberId == actor.PublicId);
        var isCounted = election.CountedAt is not null;
        return new ElectionPage(
            election.PublicId,
            election.Office.PublicId,
            election.Title,
            election.Office.ScopeKind,
            place.PublicId,
            place.Name,
            place.Place.AudienceId != Audience.EveryoneId,
            election.Rules,
            election.Entered,
            election.EndedAt is null ? null : election.Ending,
            (await ElectionTime.Noted(db, ct))?.At,
            election.CalledAt,
            election.NominationsFrom,
            election.NominationsUntil,
            election.VotingFrom,
            election.VotingUntil,
            election.CountedAt,
            election.ObjectionsUntil,
            election.EndedAt,
            election.Entered == ElectionPhase.Counted && now < election.ObjectionsUntil,
            election.IsExtended,
            election.IsUnopposed,
            election.ElectorCount,
            election.ElectorHash,
            election.SeedCommitment,
            isCounted ? election.Seed : null,
            await db.Electors.CountAsync(e => e.ElectionId == election.Id && e.HasVoted, ct),
            elector is { HasVoted: true },
            candidates,
            elector is null ? null : ElectorList.LineOf(election.PublicId, actor.PublicId),
            own,
            own?.State is CandidacyState.Asked or CandidacyState.Standing && LeaveCandidacy.IsOpen(election, now),
            await StandForOffice.Against(db, actor, election, ct),
            await NominateMember.Against(db, actor, election, ct),
            await AgainstVote(db, actor, election, elector, ct),
            Why(await CertifyElection.Decide(db, actor, election, place.Place, ct)),
            await AgainstStop(db, actor, election, place.Place, ct),
            await StoppedBy(db, election, ct),
            election.Kind == ElectionKind.Recall ? await RecallReader.Of(db, election, ct) : null,
            election.TermUntil,
            canHide
        );
    }

    internal static async Task<Denial?> AgainstVote(ForumDb db, Actor actor, Election election, Elector? elector, CancellationToken ct)
    {
        if (ElectionPermits.TakePart(actor) is { } denial)
            return denial;
        if (elector is null)
            return Denial.NotAnElector;
        var now = await ElectionTime.Now(db, ct);
        var isOpen = election.IsIn(ElectionPhase.Voting, now);
        return isOpen && !await SettleRecall.Overtaken(db, now).AnyAsync(e => e.Id == election.Id, ct) ? null : Denial.VoteClosed;
    }

    private static async Task<Denial?> AgainstStop(ForumDb db, Actor actor, Election election, Place place, CancellationToken ct)
    {
        if (Why(ElectionPermits.Certify(actor, place, db.Now)) is { } why)
            return why;
        if (election.EndedAt is not null || election.Entered == ElectionPhase.Counting)
            return Denial.AlreadyDone;
        return Why(await StopElection.Decide(db, actor, election, place, ct));
    }

    /// <summary>The record of the act that stopped it, for whoever sees the election sees the act.</summary>
    private static Task<string?> StoppedBy(ForumDb db, Election election, CancellationToken ct) =>
        election.Ending == ElectionEnding.Stopped
            ? db
                .Acts.Where(a => a.Kind == ActKind.StopElection && a.After == election.PublicId)
                .Select(a => (string?)a.PublicId)
                .FirstOrDefaultAsync(ct)
            : Task.FromResult<string?>(null);

    private static Denial? Why(Decision decision) => decision.Refuses(out var why) ? why : null;

    private static async Task<List<CandidateLine>> Candidates(ForumDb db, Actor actor, Election election, bool canHide, CancellationToken ct)
    {
        var elected = election.CountedAt is null ? [] : (await ElectionResult.Winners(db, election, ct)).ConvertAll(c => c.PublicId);
        var rows = await db
            .Candidacies.Where(c => c.ElectionId == election.Id)
            .OrderBy(c => c.Number == 0)
            .ThenBy(c => c.Number)
            .ThenBy(c => c.At)
            .ThenBy(c => c.PublicId)
            .Select(c => new
            {
                Candidacy = c,
                c.Member,
                By = db.Members.Where(m => m.Id == c.NominatedById && m.LeftAt == null).Select(m => m.Name).FirstOrDefault(),
                HiddenBy = db.Acts.Where(a => a.Id == c.HiddenById).Select(a => a.PublicId).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.ConvertAll(row => new CandidateLine(
            row.Candidacy.PublicId,
            row.Member.LeftAt is null ? row.Member.PublicId : null,
            row.Member.Name,
            row.Candidacy.IsHidden && !canHide && row.Candidacy.MemberId != actor.MemberId ? "" : row.Candidacy.Statement,
            row.Candidacy.State,
            row.Candidacy.Number,
            row.By,
            elected.IndexOf(row.Candidacy.PublicId) is var place and >= 0 ? place + 1 : null,
            row.Candidacy.IsHidden,
            row.HiddenBy,
            row.Candidacy.MemberId == actor.MemberId
        ));
    }
}
