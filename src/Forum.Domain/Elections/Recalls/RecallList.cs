using Forum.Domain.Powers;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Elections.Recalls;

/// <summary>A petition in a list.</summary>
/// <param name="Ends">When it can't be signed any more, or when its vote closes; null where it is over.</param>
/// <param name="Needed">Null where it can't be signed.</param>
public sealed record RecallLine(
    string Id,
    string OfficeId,
    string MandateId,
    RecallPerson Holder,
    RecallState State,
    DateTime At,
    DateTime? Ends,
    int Signatures,
    int? Needed
)
{
    public bool IsOpen => State is RecallState.Gathering or RecallState.Voting;
}

/// <summary>What there is to say of recalls beside the leaders.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="Startable">Mandates about which the actor can start a petition.</param>
public sealed record RecallList(IReadOnlyList<RecallLine> Lines, IReadOnlySet<string> Startable)
{
    /// <summary>So many petitions are shown, those that are open among them.</summary>
    private const int Most = 30;

    public RecallLine? OpenAbout(string mandateId) => Lines.FirstOrDefault(line => line.MandateId == mandateId && line.IsOpen);

    public static async Task<RecallList> Of(ForumDb db, Actor actor, CancellationToken ct)
    {
        var now = await ElectionTime.Now(db, ct);
        var recalls = await db
            .Recalls.VisibleTo(db, actor, "RecallList")
            .Include(r => r.Election)
            .OrderByDescending(r => r.Id)
            .Take(Most)
            .Select(r => new
            {
                Recall = r,
                Tally = db.Tallies.FirstOrDefault(t => t.ElectionId == r.ElectionId),
                Mandate = db.Mandates.First(m => m.Id == r.MandateId),
                Signed = r.Signatures.Count,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var lines = new List<RecallLine>();
        foreach (var row in recalls)
        {
            var about = await RecallCase.Of(db, row.Mandate, ct);
            var state = about.StateOf(row.Recall, row.Tally, now);
            lines.Add(
                new RecallLine(
                    row.Recall.PublicId,
                    about.Office.PublicId,
                    row.Mandate.PublicId,
                    RecallPerson.Of(await db.Members.AsNoTracking().SingleAsync(m => m.Id == row.Mandate.MemberId, ct)),
                    state,
                    row.Recall.At,
                    state switch
                    {
                        RecallState.Gathering => row.Recall.Until,
                        RecallState.Voting => row.Recall.Election!.VotingUntil,
                        _ => null,
                    },
                    row.Signed,
                    state == RecallState.Gathering ? await RecallReader.StillNeeded(db, about, row.Signed, now, ct) : null
                )
            );
        }
        return new RecallList(lines, await Startables(db, actor, ct));
    }

    private static async Task<HashSet<string>> Startables(ForumDb db, Actor actor, CancellationToken ct)
    {
        var startable = new HashSet<string>();
        if (ElectionPermits.TakePart(actor) is not null)
            return startable;
        var now = db.Now;
        var held = await db.Mandates.VisibleTo(db, actor, "RecallableMandates").Where(m => m.Until > now).AsNoTracking().ToListAsync(ct);
        foreach (var mandate in held)
            if (await RecallPermits.Start(db, actor, await RecallCase.Of(db, mandate, ct), ct) is null)
                startable.Add(mandate.PublicId);
        return startable;
    }
}
