using Forum.Domain;
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
using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Forum.Browser.Tests;

/// <summary>Offices of the community: one that somebody with the longest name holds, one whose election is under way.</summary>
internal static class Elected
{
    // In no language for the most part: the pages are in three.
    private const string Statement = "I answer. Я отвечаю здесь с первой версии, чаще по ночам. Απαντώ εδώ από την πρώτη έκδοση, τη νύχτα. ";

    public static async Task Found(Community community)
    {
        var (forum, owner) = (community.Forum, community.SessionOf(Role.Owner)!);
        var office = community.Ids[Thing.Office] = await Open(LongWords.Titles["en"][..Office.TitleLimit]);
        var election = await Call(office);
        foreach (var (role, times) in new[] { (Role.LongName, 20), (Role.Member, 1) })
        {
            var statement = string.Concat(Enumerable.Repeat(Statement, times));
            await forum.As(community.SessionOf(role)!, (db, a) => StandForOffice.Run(db, a, election, statement, default));
        }
        await forum.With(db => Unopposed(db, election));
        await forum.As(owner, (db, a) => CertifyElection.Run(db, a, election, "", default));
        community.Ids[Thing.Mandate] = await forum.With(db =>
            db.Mandates.Where(m => db.Offices.Any(o => o.Id == m.OfficeId && o.PublicId == office))
                .OrderBy(m => m.Place)
                .Select(m => m.PublicId)
                .FirstAsync()
        );
        foreach (var role in new[] { Role.LongName, Role.Member })
            await forum.As(
                community.SessionOf(role)!,
                (db, a) => WriteHandover.Run(db, a, office, string.Concat(Enumerable.Repeat(Statement, 9)), default)
            );
        foreach (var (thing, share) in new[] { (Thing.Petition, 100), (Thing.RecallVote, 1), (Thing.RecallCounted, 1) })
            await Recall(thing, share);
        community.Ids[Thing.Nominating] = await Call(community.Ids[Thing.Contested] = await Open("Board leader"));
        foreach (var (thing, votes) in new[] { (Thing.Asking, false), (Thing.Polling, true), (Thing.Counted, true), (Thing.Disputed, true) })
            await Hold(thing, votes, thing == Thing.Disputed ? Rules with { ObjectionDays = 3 } : Rules);

        await Vacate();

        // Its winner is whoever all rank first, and goes; those who are left are asked.
        async Task Vacate()
        {
            foreach (var thing in new[] { Thing.Vacated, Thing.CountbackAsking, Thing.CountbackDecided })
            {
                await Hold(thing, true, Rules with { Vacancy = thing == Thing.Vacated ? VacancyRule.ByElection : VacancyRule.Countback });
                var id = community.Ids[thing];
                await forum.As(owner, (db, a) => CertifyElection.Run(db, a, id, "", default));
                var mandate = await forum.With(db =>
                    db.Mandates.Where(m => db.Elections.Any(e => e.Id == m.ElectionId && e.PublicId == id)).Select(m => m.PublicId).SingleAsync()
                );
                await forum.As(owner, (db, a) => EndMandate.Run(db, a, mandate, "Moving away.", default));
                var held = community.Ids[thing] = await forum.With(db =>
                    db.Elections.Where(e => e.PublicId == id).Select(e => e.Office.PublicId).SingleAsync()
                );
                if (thing == Thing.Vacated)
                    continue;
                var countback = community.Ids[thing] = await forum.As(
                    owner,
                    (db, a) => StartCountback.Run(db, a, held, "A seat is vacant.", default)
                );
                if (thing == Thing.CountbackDecided)
                    foreach (var role in new[] { Role.LongName, Role.Member, Role.BetaTester })
                        await forum.As(community.SessionOf(role)!, (db, a) => Answer(db, a, countback));
            }
        }

        // Whoever went isn't asked.
        static async Task<Outcome<Forum.Domain.Nothing>> Answer(ForumDb db, Actor actor, string countback)
        {
            await AnswerCountback.Run(db, actor, countback, true, default);
            return default(Forum.Domain.Nothing);
        }

        async Task Hold(Thing thing, bool votes, ElectionRules rules)
        {
            var id = community.Ids[thing] = await Call(await Open($"Speaker {thing}", rules with { Seats = 1, LeastPublished = 3 }));
            Role[] standing = [Role.LongName, Role.Member, Role.BetaTester];
            foreach (var role in standing)
                await forum.As(community.SessionOf(role)!, (db, a) => StandForOffice.Run(db, a, id, Statement, default));
            await forum.With(db => Until(db, id, s => s.SetProperty(e => e.NominationsUntil, db.Now)));
            var question = await forum.As(owner, (db, a) => AskCandidates.Run(db, a, id, LongWords.Titles["en"], default));
            await forum.As(community.SessionOf(Role.Member)!, (db, a) => AnswerQuestion.Run(db, a, id, question, Statement, default));
            if (!votes)
                return;
            await forum.With(db => Until(db, id, s => s.SetProperty(e => e.VotingFrom, db.Now)));
            foreach (var role in thing == Thing.Polling ? [Role.Newcomer] : standing)
                await forum.As(
                    community.SessionOf(role)!,
                    async (db, a) =>
                    {
                        var cards = ((Outcome<BallotPage>.Done)await BallotReader.Page(db, a, id, default)).Value.Candidates;
                        return await CastBallot.Run(db, a, id, new BallotForm([.. cards.Select((c, i) => (c.Id, (string?)$"{i + 1}"))]), default);
                    }
                );
            if (thing == Thing.Polling)
                return;
            await forum.With(db => Until(db, id, s => s.SetProperty(e => e.VotingUntil, db.Now)));
            if (thing == Thing.Disputed)
                await forum.As(community.SessionOf(Role.Member)!, (db, a) => ObjectToResult.Run(db, a, id, Statement, default));
        }

        // With so small a share the one who starts it opens the vote.
        async Task Recall(Thing thing, int share)
        {
            var id = await Call(await Open($"Clerk {thing}", Rules with { Seats = 1, LeastPublished = 3, RecallShare = share }));
            await forum.As(community.SessionOf(Role.BetaTester)!, (db, a) => StandForOffice.Run(db, a, id, Statement, default));
            await forum.With(db => Unopposed(db, id));
            await forum.As(owner, (db, a) => CertifyElection.Run(db, a, id, "", default));
            var mandate = await forum.With(db =>
                db.Mandates.Where(m => db.Elections.Any(e => e.Id == m.ElectionId && e.PublicId == id)).Select(m => m.PublicId).SingleAsync()
            );
            var recall = await forum.As(
                community.SessionOf(Role.LongName)!,
                (db, a) => StartRecall.Run(db, a, mandate, string.Concat(Enumerable.Repeat(Statement, 18)), default)
            );
            await forum.As(community.SessionOf(Role.BetaTester)!, (db, a) => AnswerRecall.Run(db, a, recall, LongWords.Titles["en"], default));
            community.Ids[thing] = recall;
            if (thing == Thing.Petition)
                return;
            var vote = await forum.With(db =>
                db.Elections.Where(e => db.Recalls.Any(r => r.PublicId == recall && r.ElectionId == e.Id)).Select(e => e.PublicId).SingleAsync()
            );
            foreach (var role in thing == Thing.RecallVote ? [Role.Newcomer] : new[] { Role.LongName, Role.Member, Role.Newcomer })
                await forum.As(
                    community.SessionOf(role)!,
                    (db, a) => CastBallot.Run(db, a, vote, BallotForm.For(role == Role.Member ? RecallChoice.Keep : RecallChoice.End), default)
                );
            community.Ids[thing == Thing.RecallVote ? Thing.RecallBallot : Thing.RecallResult] = vote;
            if (thing == Thing.RecallCounted)
                await forum.With(db => Until(db, vote, s => s.SetProperty(e => e.VotingUntil, db.Now)));
        }

        Task<string> Open(string title, ElectionRules? rules = null) =>
            forum.As(
                owner,
                (db, a) => OpenOffice.Run(db, a, new OfficeForm(title, Statement, "board:" + community.Ids[Thing.Board], rules ?? Rules), default)
            );

        Task<string> Call(string of) => forum.As(owner, (db, a) => CallElection.Run(db, a, of, "It is time.", default));
    }

    /// <summary>As if nominations were over, for the second time.</summary>
    private static Task<bool> Unopposed(ForumDb db, string election) =>
        Until(db, election, s => s.SetProperty(e => e.NominationsUntil, db.Now).SetProperty(e => e.IsExtended, true));

    private static async Task<bool> Until(ForumDb db, string election, Action<UpdateSettersBuilder<Election>> now)
    {
        await db.Elections.Where(e => e.PublicId == election).ExecuteUpdateAsync(now);
        await AdvanceElections.Run(db, default);
        return true;
    }

    private static ElectionRules Rules =>
        new()
        {
            Seats = 2,
            Powers = [Power.LockThread, Power.PinThread, Power.HidePost],
            ActsPerDay = 20,
            StandDays = 0,
            StandPosts = 0,
            StandAs = Standing.Newcomer,
            StandCleanDays = 0,
            VoteDays = 0,
            VotePosts = 0,
            AnnouncementDays = 0,
            ObjectionDays = 0,
        };
}
