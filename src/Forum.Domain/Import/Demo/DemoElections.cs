using Forum.Domain.Boards;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Import.Demo;

/// <summary>Elections of the demonstration: each stands where its times say, with the ballots that were cast so far.</summary>
internal sealed class DemoElections(ForumDb db, Dictionary<string, Member> members, Dictionary<string, Board> boards)
{
    /// <param name="asked">Those whom a visitor of the demonstration can be: they haven't voted.</param>
    public async Task Hold(IReadOnlyList<DemoElection> wanted, IReadOnlySet<long> asked, CancellationToken ct)
    {
        var owner = await ActorReader.OfMember(db, members["owner"].Id, ct);
        foreach (var wish in wanted)
        {
            var election = await Call(wish, owner, ct);
            foreach (var candidate in wish.Candidates)
            {
                var candidacy = new Candidacy(db.Entropy.Id(), election.Id, members[candidate.Who].Id, election.NominationsFrom.AddHours(5));
                candidacy.Stand(candidate.Statement);
                db.Add(candidacy);
            }
            await db.Save(ct);
            await Ask(wish, election, ct);
            await Phases.Enter(db, election, db.Now, ct);
            await db.Save(ct);
            await Vote(wish, election, asked, ct);
        }
    }

    /// <summary>Outside of a transaction, because it counts: the votes that are over get their results, and the winners their mandates.</summary>
    public static async Task Finish(ForumDb db, long ownerId, CancellationToken ct)
    {
        await AdvanceElections.Run(db, ct);
        var counted = await db.Elections.Where(e => e.Entered == ElectionPhase.Counted).OrderBy(e => e.Id).Select(e => e.PublicId).ToListAsync(ct);
        foreach (var id in counted)
            await CertifyElection.Run(db, await ActorReader.OfMember(db, ownerId, ct), id, "", ct);
    }

    private async Task<Election> Call(DemoElection wish, Actor owner, CancellationToken ct)
    {
        var office = await Open(wish, ct);
        db.Add(office);
        await db.Save(ct);
        var place = await OfficePlace.Of(db, office, ct);
        var called = db.Now.AddDays(-wish.DaysAgo);
        var election = await CallElection.Make(db, office, owner.MemberId, place.Place.AudienceId, called, ct);
        var ground = new Decision.Allowed(owner.Grants[0]);
        db.Record(owner, ground, ActKind.OpenOffice, Power.CallElection, place.Object(after: office.Title), "");
        db.Record(owner, ground, ActKind.CallElection, Power.CallElection, place.Object(office.Title, election.PublicId), "It is time.");
        await db.Save(ct);
        return election;
    }

    private async Task<Office> Open(DemoElection wish, CancellationToken ct)
    {
        var (kind, name) = wish.Place.Split(':') is [var first, var rest] ? (first, rest) : throw new FormatException(wish.Place);
        var office =
            kind == "board"
                ? new Office(db.Entropy.Id(), ScopeKind.Board, boards[name].Id)
                : new Office(db.Entropy.Id(), ScopeKind.Section, await db.Sections.Where(s => s.Name == name).Select(s => s.Id).SingleAsync(ct));
        office.Change(
            wish.Title,
            wish.Description,
            new ElectionRules
            {
                Seats = wish.Seats,
                Powers = [.. wish.Powers.Select(Enum.Parse<Power>)],
                ActsPerDay = 20,
                StandPosts = 3,
                VotePosts = 1,
                AnnouncementDays = wish.AnnouncementDays,
                NominationDays = wish.NominationDays,
                QuestionDays = wish.QuestionDays,
                VotingDays = wish.VotingDays,
                ObjectionDays = wish.ObjectionDays,
                LeastPublished = wish.LeastPublished,
            }
        );
        return office;
    }

    private async Task Ask(DemoElection wish, Election election, CancellationToken ct)
    {
        var candidacies = await db.Candidacies.Where(c => c.ElectionId == election.Id).ToDictionaryAsync(c => c.MemberId, c => c.Id, ct);
        var at = election.NominationsUntil;
        foreach (var question in wish.Questions)
        {
            var asked = new CandidateQuestion(db.Entropy.Id(), election.Id, members[question.From].Id, question.Text, at = at.AddHours(7));
            db.Add(asked);
            await db.Save(ct);
            foreach (var who in question.Wanted.Prepend(question.From))
                db.Add(new QuestionVote(asked.Id, members[who].Id));
            foreach (var (answer, hours) in question.Answers.Select((a, i) => (a, 4 * (i + 1))))
            {
                var said = new CandidateAnswer(asked.Id, candidacies[members[answer.Who].Id]);
                said.Say(answer.Text, at.AddHours(hours));
                db.Add(said);
            }
        }
        await db.Save(ct);
    }

    private async Task Vote(DemoElection wish, Election election, IReadOnlySet<long> asked, CancellationToken ct)
    {
        var numbers = await db.Candidacies.Where(c => c.ElectionId == election.Id).ToDictionaryAsync(c => c.MemberId, c => c.Number, ct);
        var electors = await db.Electors.Where(e => e.ElectionId == election.Id).OrderBy(e => e.MemberId).ToListAsync(ct);
        var box = new BallotBox(db, election);
        var rankings = wish.Ballots.SelectMany(b => Enumerable.Repeat(b.Ranking, b.Voters));
        foreach (var (elector, ranking) in electors.Where(e => !asked.Contains(e.MemberId)).Zip(rankings))
        {
            await box.Put(elector.MemberId, [.. ranking.Select(who => numbers[members[who].Id])], ct);
            await db
                .Electors.Where(e => e.ElectionId == election.Id && e.MemberId == elector.MemberId)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.HasVoted, true), ct);
        }
        await db.Save(ct);
    }
}
