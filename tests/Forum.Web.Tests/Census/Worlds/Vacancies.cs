using Forum.Domain.Elections.Handover;
using Forum.Domain.Elections.Mandates;
using Forum.Domain.Elections.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>A seat that Ada won and resigned from: Ben fills it, leaves it to others too, and those who are left are asked.</summary>
public static class Vacancies
{
    /// <param name="name">Begins the name of the countback that is still open; its noun follows.</param>
    /// <param name="who">Who certifies: somebody who sees the board, or nobody for the operator.</param>
    /// <param name="election">One for a single seat, certified, in which Ben and Ivan stood too.</param>
    public static void Fill(Chronicle c, string name, string who, string election)
    {
        Resign(c, "Ada", election);
        var first = Start(c, who, election);
        foreach (var (candidate, would) in new[] { ("Ben", true), ("Ivan", false) })
            c.Write(w => w.Do(typeof(AnswerCountback), candidate, (db, a) => AnswerCountback.Run(db, a, Made(w, first), would, default)));
        c.Write(w => w.Do(typeof(CertifyCountback), who, (db, a) => CertifyCountback.Run(db, a, Made(w, first), "As the ballots say.", default)));
        foreach (var text in new[] { "Ole asks daily.", "The log is long." })
            c.Write(w =>
                w.Do(typeof(WriteHandover), "Ben", async (db, a) => await WriteHandover.Run(db, a, await Office(db, w[election]), text, default))
            );
        c.Write(w =>
            w.Do(
                typeof(DeleteHandover),
                "Ben",
                async (db, a) =>
                {
                    var office = await Office(db, w[election]);
                    var of = await db.Offices.Where(o => o.PublicId == office).Select(o => o.Id).SingleAsync();
                    var note = await db.HandoverNotes.Where(n => n.OfficeId == of).OrderBy(n => n.Id).Select(n => n.PublicId).FirstOrDefaultAsync();
                    return await DeleteHandover.Run(db, a, office, note ?? "nothing", default);
                }
            )
        );
        c.Write(w => w.Do(typeof(TakeOver), "Ben", async (db, a) => await TakeOver.Run(db, a, await Office(db, w[election]), default)));
        Resign(c, "Ben", election);
        var open = Start(c, who, election);
        c.Write(w =>
        {
            w.Call(Made(w, open), $"{name} {Noun.Countback}");
            return Task.FromResult(name);
        });
    }

    private static string Start(Chronicle c, string who, string election) =>
        c.Write(w =>
            w.Do(
                typeof(StartCountback),
                who,
                async (db, a) => await StartCountback.Run(db, a, await Office(db, w[election]), "A seat is vacant.", default)
            )
        );

    private static void Resign(Chronicle c, string who, string election) =>
        c.Write(w =>
            w.Do(
                typeof(EndMandate),
                who,
                async (db, a) =>
                {
                    var (of, me) = (w[election], a.MemberId);
                    var mandate = await db
                        .Mandates.Where(m => m.MemberId == me && db.Elections.Any(e => e.Id == m.ElectionId && e.PublicId == of))
                        .Select(m => m.PublicId)
                        .SingleOrDefaultAsync();
                    return await EndMandate.Run(db, a, mandate ?? "nothing", "No time.", default);
                }
            )
        );

    private static Task<string> Office(Forum.Domain.Storage.ForumDb db, string election) =>
        db.Elections.Where(e => e.PublicId == election).Select(e => e.Office.PublicId).SingleAsync();

    private static string Made(World w, string deed) => w.Id(deed) ?? "nothing";
}
