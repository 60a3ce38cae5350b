using System.Text.Json;
using Forum.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Powers;

/// <summary>
/// Something critical that one holder of the power for it wishes and that isn't done yet: four eyes, it's done when a second holder confirms
/// it, and decided anew at that time.
/// </summary>
public sealed class Proposal
{
    /// <summary>How long it can be confirmed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Proposal() { }

    private Proposal(string publicId, ProposalKind kind, long proposerId, string reason, string wish, DateTime now)
    {
        (PublicId, Kind, ProposerId, Reason, Wish, At, EndsAt) = (publicId, kind, proposerId, reason, wish, now, now + Lifetime);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public ProposalKind Kind { get; private set; }
    public long ProposerId { get; private set; }

    /// <summary>Whom it is about; null where it is about a group.</summary>
    public long? SubjectId { get; private init; }

    /// <summary>The group that would hold the powers, or that somebody would be let into.</summary>
    public long? GroupId { get; private init; }
    public string Reason { get; private set; } = "";

    /// <summary>The form of the verb as JSON; empty once it is settled.</summary>
    public string Wish { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime EndsAt { get; private set; }
    public DateTime? SettledAt { get; private set; }

    /// <summary>The public id of the act that settled it; empty where there is none.</summary>
    public string SettlingAct { get; private set; } = "";

    /// <summary>Puts down what somebody wishes, in their transaction.</summary>
    /// <returns>The proposal; and whether it is a new one, so that an act is to be recorded.</returns>
    internal static async Task<(Proposal Proposal, bool IsNew)> Of<TForm>(
        ForumDb db,
        Actor actor,
        ProposalKind kind,
        TForm form,
        string reason,
        (long? SubjectId, long? GroupId) about,
        CancellationToken ct
    )
    {
        var proposal = new Proposal(db.Entropy.Id(), kind, actor.MemberId!.Value, reason.Trim(), JsonSerializer.Serialize(form), db.Now)
        {
            SubjectId = about.SubjectId,
            GroupId = about.GroupId,
        };
        if (await Waiting(db, proposal, ct) is { } waiting)
            return (waiting, false);
        db.Add(proposal);
        return (proposal, true);
    }

    internal TForm Form<TForm>() => JsonSerializer.Deserialize<TForm>(Wish)!;

    internal void Settle(DateTime now) => (SettledAt, Wish, Reason) = (now, "", "");

    /// <summary>Notes the act that settled it; what was erased with a member may have gone meanwhile.</summary>
    internal Task SettledBy(ForumDb db, string act, CancellationToken ct) =>
        db.Proposals.Where(p => p.Id == Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.SettlingAct, act), ct);

    /// <summary>The same wish of the same person that waits already: a form sent twice makes one.</summary>
    private static Task<Proposal?> Waiting(ForumDb db, Proposal wanted, CancellationToken ct) =>
        db
            .Proposals.Open(db.Now)
            .FirstOrDefaultAsync(
                p =>
                    p.Kind == wanted.Kind
                    && p.ProposerId == wanted.ProposerId
                    && p.SubjectId == wanted.SubjectId
                    && p.GroupId == wanted.GroupId
                    && p.Wish == wanted.Wish,
                ct
            );
}

/// <summary>What can be proposed: each has a sentence (<c>proposals.*</c>).</summary>
public enum ProposalKind
{
    GivePowers,
    AddToGroup,
    EraseMember,
}
