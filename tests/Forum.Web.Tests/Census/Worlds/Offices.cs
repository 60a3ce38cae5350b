using Forum.Domain.Elections;
using Forum.Domain.Elections.Candidates;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Offices;
using Forum.Domain.Elections.Recalls;
using Forum.Domain.Elections.Vacancies;
using Forum.Domain.Members;
using Forum.Domain.Powers;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Offices over one board: one that is held, one whose election is under way, one that was closed.</summary>
public static class Offices
{
    /// <param name="who">Who looks after them: somebody who sees the board, or nobody for the operator.</param>
    /// <param name="leader">Is elected and stays.</param>
    /// <param name="resigning">Is elected and resigns.</param>
    /// <returns>The deed that made the one that is held; the leader's mandate, and a petition to recall Dora, are called the same with words behind it.</returns>
    public static string On(Chronicle c, string board, string who, string leader, string resigning)
    {
        var held = Open(c, board, who, $"Leader of {board}");
        c.Write(w => w.Do(typeof(ChangeOffice), who, (db, a) => ChangeOffice.Run(db, a, w[held], Form(w, board, $"Leaders of {board}"), default)));
        var election = Call(c, who, held);
        foreach (var name in new[] { leader, resigning, Recalled })
            c.Write(w => w.Do(typeof(StandForOffice), name, (db, a) => StandForOffice.Run(db, a, w[election], $"I read {board} daily.", default)));
        // Nominations take a day and once more as long; nobody else stands.
        c.Wait(TimeSpan.FromDays(3));
        c.Write(w => w.Do(typeof(CertifyElection), who, (db, a) => CertifyElection.Run(db, a, w[election], "All was in order.", default)));
        foreach (var (name, called) in new[] { (leader, held + " mandate"), (resigning, held + " ended mandate"), (Recalled, held + " petitioned") })
            c.Write(w => Mandate(w, election, name, called));
        c.Write(w => Resign(w, leader, resigning, held + " ended mandate"));
        Petition(c, who, leader, resigning, held);
        // Nobody else may call it there, so that in the open somebody still can.
        if (who.Length == 0)
            c.Write(w => w.Do(typeof(CallByElection), who, (db, a) => CallByElection.Run(db, a, w[held], "A seat is vacant.", default)));
        Call(c, who, Open(c, board, who, $"Deputies of {board}", announced: 90));
        var closed = Open(c, board, who, $"Clerk of {board}");
        c.Write(w => w.Do(typeof(CloseOffice), who, (db, a) => CloseOffice.Run(db, a, w[closed], "It is not needed.", default)));
        return held;
    }

    /// <summary>A petition about somebody who resigns then is over by that.</summary>
    private static async Task<string> Resign(World w, string starter, string resigning, string mandate)
    {
        await w.Do(typeof(StartRecall), starter, (db, a) => StartRecall.Run(db, a, w[mandate], "Never here.", default));
        return await w.Do(typeof(EndMandate), resigning, (db, a) => EndMandate.Run(db, a, w[mandate], "No time.", default));
    }

    /// <summary>Is elected, and is petitioned against by the others.</summary>
    private const string Recalled = "Dora";

    /// <summary>One that everybody who may sign would have to sign; it stays open.</summary>
    private static void Petition(Chronicle c, string who, string leader, string other, string held)
    {
        var recall = c.Write(
            w => w.Do(typeof(StartRecall), leader, (db, a) => StartRecall.Run(db, a, w[held + " petitioned"], "Reads nothing here.", default)),
            held + " recall"
        );
        c.Write(w => w.Do(typeof(SignRecall), other, (db, a) => SignRecall.Run(db, a, Made(w), default)));
        c.Write(w => w.Do(typeof(WithdrawSignature), leader, (db, a) => WithdrawSignature.Run(db, a, Made(w), default)));
        c.Write(w => w.Do(typeof(AnswerRecall), Recalled, (db, a) => AnswerRecall.Run(db, a, Made(w), "I read it all.", default)));
        foreach (var hidden in new[] { true, false })
            c.Write(w =>
                w.Do(
                    typeof(HideRecallWords),
                    who,
                    (db, a) => HideRecallWords.Run(db, a, Made(w), RecallWords.Reason, hidden, "To think it over.", default)
                )
            );

        // Whoever is silenced just then starts none.
        string Made(World w) => w.Id(recall) ?? "nothing";
    }

    private static string Open(Chronicle c, string board, string who, string title, int announced = 0) =>
        c.Write(w => w.Do(typeof(OpenOffice), who, (db, a) => OpenOffice.Run(db, a, Form(w, board, title, announced), default)));

    private static string Call(Chronicle c, string who, string office) =>
        c.Write(w => w.Do(typeof(CallElection), who, (db, a) => CallElection.Run(db, a, w[office], "It is time.", default)));

    private static Task<string> Mandate(World w, string election, string name, string called) =>
        w.Do(async db =>
        {
            var (of, member) = (w[election], w[name]);
            var id = await db
                .Mandates.Where(m => db.Elections.Any(e => e.Id == m.ElectionId && e.PublicId == of))
                .Where(m => db.Members.Any(p => p.Id == m.MemberId && p.PublicId == member))
                .Select(m => m.PublicId)
                .SingleAsync();
            w.Call(id, called);
            return id;
        });

    private static OfficeForm Form(World w, string board, string title, int announced = 0) =>
        new(
            title,
            $"Looks after {board}.",
            "board:" + w[board],
            new ElectionRules
            {
                Seats = 3,
                Powers = [Power.LockThread, Power.HidePost],
                ActsPerDay = 20,
                StandDays = 0,
                StandPosts = 0,
                StandAs = Standing.Newcomer,
                StandCleanDays = 0,
                VoteDays = 0,
                VotePosts = 0,
                AnnouncementDays = announced,
                NominationDays = 1,
                QuestionDays = 1,
                VotingDays = 1,
                ObjectionDays = 0,
                RecallShare = 100,
                RecallDays = 90,
            }
        );
}
