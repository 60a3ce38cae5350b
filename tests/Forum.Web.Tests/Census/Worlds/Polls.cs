using Forum.Domain;
using Forum.Domain.Elections;
using Forum.Domain.Elections.Ballots;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Counting;
using Forum.Domain.Elections.Objections;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Questions;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Elections over one board: one that was counted, one in which people vote, one for which people are nominated, one that was stopped.</summary>
public static class Polls
{
    public const string Counted = "counted";
    public const string Nominating = "nominating";
    private static readonly string[] Candidates = ["Ada", "Ben", "Ivan"];

    /// <param name="name">Begins the names of the elections; that in which people vote is called by the noun.</param>
    /// <param name="who">Who calls them: somebody who sees the board, or nobody for the operator.</param>
    /// <param name="voters">Electors who see the board, beside the candidates.</param>
    /// <param name="certify">Whether the winner of the counted one takes office, and goes; see <see cref="Vacancies"/>.</param>
    public static void On(Chronicle c, string board, string name, string who, IReadOnlyList<string> voters, bool certify)
    {
        Hold(c, board, name, $"{name} {Counted}", who, voters, certify);
        Vote(c, board, name, who, voters);
    }

    /// <summary>One in which people vote, one for which people are nominated, one that was stopped.</summary>
    public static void Vote(Chronicle c, string board, string name, string who, IReadOnlyList<string> voters)
    {
        Poll(c, board, name, who, voters);
        var nominating = Call(c, board, who, $"{name} {Nominating}", new ElectionRules { NominationDays = 90 });
        Stand(c, "Ada", nominating);
        Nominate(c, "Ada", nominating, "Ivan");
        var stopped = Call(c, board, who, $"{name} stopped", new ElectionRules());
        c.Write(w => w.Do(typeof(StopElection), who, (db, a) => StopElection.Run(db, a, w[stopped], "Called by mistake.", default)));
    }

    /// <summary>One that was counted.</summary>
    public static void Hold(Chronicle c, string board, string name, string called, string who, IReadOnlyList<string> voters, bool certify)
    {
        var counted = Call(c, board, who, called, new ElectionRules { LeastPublished = 3, Vacancy = VacancyRule.Countback });
        foreach (var candidate in Candidates)
            Stand(c, candidate, counted);
        c.Wait(TimeSpan.FromDays(2));
        // The first deed of the day opens the vote, so that no other election's randomness comes before this one's.
        foreach (var voter in (string[])[.. Candidates, .. voters])
            Cast(c, voter, counted);
        Cast(c, "Ben", counted);
        c.Wait(TimeSpan.FromDays(1.5));
        c.Write(w => w.Do(async db => await Count(db)));
        var objection = c.Write(w =>
            w.Do(
                typeof(ObjectToResult),
                "Ben",
                async (db, a) =>
                {
                    await ObjectToResult.Run(db, a, w[counted], "I saw nobody count.", default);
                    var id = w[counted];
                    var of = await db.Elections.Where(e => e.PublicId == id).Select(e => e.Id).SingleAsync();
                    var objection = await db.Objections.Where(o => o.ElectionId == of).Select(o => o.PublicId).SingleOrDefaultAsync();
                    return objection is null ? new Outcome<string>.NotFound() : (Outcome<string>)objection;
                }
            )
        );
        c.Write(w =>
            w.Do(typeof(AnswerObjection), who, (db, a) => AnswerObjection.Run(db, a, w[counted], Made(w, objection), "The file shows it.", default))
        );
        HideAndShow(c, counted, who, SaidKind.Objection);
        c.Wait(TimeSpan.FromDays(1));
        if (!certify)
            return;
        c.Write(w => w.Do(typeof(CertifyElection), who, (db, a) => CertifyElection.Run(db, a, w[counted], "All was in order.", default)));
        Vacancies.Fill(c, name, who, counted);
    }

    private static void Poll(Chronicle c, string board, string name, string who, IReadOnlyList<string> voters)
    {
        var voting = Call(c, board, who, $"{name} {Noun.Election}", new ElectionRules { VotingDays = 90 });
        foreach (var candidate in Candidates)
            Stand(c, candidate, voting);
        Nominate(c, "Ada", voting, voters[0]);
        c.Write(w => w.Do(typeof(LeaveCandidacy), voters[0], (db, a) => LeaveCandidacy.Run(db, a, w[voting], default)));
        c.Wait(TimeSpan.FromHours(25));
        Ask(c, voting, who);
        c.Wait(TimeSpan.FromDays(4));
        Cast(c, "Ada", voting);
        c.Write(w => w.Do(typeof(LeaveCandidacy), "Ivan", (db, a) => LeaveCandidacy.Run(db, a, w[voting], default)));
        foreach (var kind in new[] { SaidKind.Statement, SaidKind.Answer })
            HideAndShow(c, voting, who, kind);
    }

    private static void HideAndShow(Chronicle c, string election, string who, SaidKind kind)
    {
        foreach (var hidden in new[] { true, false })
            c.Write(w => w.Do(typeof(HideElectionWords), who, (db, a) => Hide(db, a, w[election], kind, hidden)));
    }

    private static async Task<Outcome<Nothing>> Hide(ForumDb db, Actor actor, string election, SaidKind kind, bool hidden) =>
        await HideElectionWords.Run(db, actor, election, await Said(db, election, kind), hidden, "To think it over.", default);

    /// <summary>The first of its kind; whoever was silenced just then said nothing.</summary>
    private static async Task<SaidInElection> Said(ForumDb db, string election, SaidKind kind)
    {
        var of = await db.Elections.Where(e => e.PublicId == election).Select(e => e.Id).SingleAsync();
        var candidates = db.Candidacies.Where(c => c.ElectionId == of).OrderBy(c => c.Id);
        if (kind == SaidKind.Statement)
            return new SaidInElection(kind, await candidates.Select(c => c.PublicId).FirstAsync());
        if (kind == SaidKind.Objection)
            return new SaidInElection(
                kind,
                await db.Objections.Where(o => o.ElectionId == of).Select(o => o.PublicId).FirstOrDefaultAsync() ?? "nothing"
            );
        var answer = await db
            .CandidateAnswers.Join(candidates, a => a.CandidacyId, c => c.Id, (a, c) => new { a.QuestionId, c.PublicId })
            .Join(db.CandidateQuestions, a => a.QuestionId, q => q.Id, (a, q) => new { a.PublicId, Question = q.PublicId })
            .FirstOrDefaultAsync();
        return new SaidInElection(kind, answer?.PublicId ?? "nothing", answer?.Question);
    }

    /// <summary>A question that is wanted, answered, hidden and shown again.</summary>
    private static void Ask(Chronicle c, string voting, string who)
    {
        var question = c.Write(w => w.Do(typeof(AskCandidates), "Ben", (db, a) => AskCandidates.Run(db, a, w[voting], "What do you read?", default)));
        c.Write(w => w.Do(typeof(VoteForQuestion), "Ada", (db, a) => VoteForQuestion.Run(db, a, w[voting], Made(w, question), true, default)));
        c.Write(w => w.Do(typeof(AnswerQuestion), "Ben", (db, a) => AnswerQuestion.Run(db, a, w[voting], Made(w, question), "The log.", default)));
        foreach (var hidden in new[] { true, false })
            c.Write(w =>
                w.Do(
                    typeof(HideQuestion),
                    who,
                    (db, a) => HideQuestion.Run(db, a, w[voting], Made(w, question), hidden, "To think it over.", default)
                )
            );
    }

    /// <summary>What a deed made; whoever is silenced just then makes nothing.</summary>
    private static string Made(World w, string deed) => w.Id(deed) ?? "nothing";

    private static string Call(Chronicle c, string board, string who, string called, ElectionRules rules)
    {
        var office = c.Write(w => w.Do(typeof(OpenOffice), who, (db, a) => OpenOffice.Run(db, a, Form(w, board, called, rules), default)));
        return c.Write(w => w.Do(typeof(CallElection), who, (db, a) => CallElection.Run(db, a, w[office], "It is time.", default)), called);
    }

    private static void Stand(Chronicle c, string candidate, string election) =>
        c.Write(w =>
            w.Do(typeof(StandForOffice), candidate, (db, a) => StandForOffice.Run(db, a, w[election], $"{candidate} reads it daily.", default))
        );

    private static void Nominate(Chronicle c, string elector, string election, string member) =>
        c.Write(w => w.Do(typeof(NominateMember), elector, (db, a) => NominateMember.Run(db, a, w[election], member, default)));

    /// <summary>A ballot that ranks everybody who can be ranked, as the voter's page shows them.</summary>
    private static void Cast(Chronicle c, string voter, string election) =>
        c.Write(w =>
            w.Do(
                typeof(CastBallot),
                voter,
                async (db, a) =>
                {
                    var id = w[election];
                    var standing = await db
                        .Candidacies.Where(o => db.Elections.Any(e => e.Id == o.ElectionId && e.PublicId == id) && o.State == CandidacyState.Standing)
                        .OrderBy(o => o.Member.Name)
                        .Select(o => o.PublicId)
                        .ToListAsync();
                    return await CastBallot.Run(db, a, id, new BallotForm([.. standing.Select((o, i) => (o, (string?)$"{i + 1}"))]), default);
                }
            )
        );

    private static async Task<string> Count(Forum.Domain.Storage.ForumDb db)
    {
        await AdvanceElections.Run(db, default);
        return "counted";
    }

    private static OfficeForm Form(World w, string board, string called, ElectionRules rules) =>
        new(
            $"{called} of {board}",
            $"Looks after {board}.",
            "board:" + w[board],
            rules with
            {
                Powers = [Power.LockThread, Power.HidePost],
                Rule = CountRule.Scottish,
                StandDays = 0,
                StandPosts = 0,
                StandAs = Standing.Newcomer,
                StandCleanDays = 0,
                VoteDays = 0,
                VotePosts = 0,
                AnnouncementDays = 0,
                NominationDays = rules.NominationDays == 90 ? 90 : 1,
                QuestionDays = rules.VotingDays == 90 ? 4 : 1,
                VotingDays = rules.VotingDays == 90 ? 90 : 1,
                ObjectionDays = rules.VotingDays == 90 ? 0 : 1,
            }
        );
}
