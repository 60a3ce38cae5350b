using Forum.Domain.Storage;

namespace Forum.Domain.Elections.Mandates;

/// <summary>An office held for a term by somebody who was elected. Its power is a grant, and lives as long as that.</summary>
public sealed class Mandate
{
    private Mandate() { }

    internal Mandate(string publicId, Election election, long memberId, long grantId, int place, DateTime from, DateTime until)
    {
        (PublicId, OfficeId, ElectionId) = (publicId, election.OfficeId, election.Id);
        (MemberId, GrantId, Place, From, Until) = (memberId, grantId, place, from, until);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long OfficeId { get; private set; }
    public long ElectionId { get; private set; }
    public long MemberId { get; private set; }
    public long GrantId { get; private set; }

    /// <summary>The countback that gave it, by the ballots of the election; null is the election itself.</summary>
    public long? CountbackId { get; internal init; }

    /// <summary>When its holder said that they have taken over from those before them; null before.</summary>
    public DateTime? TakenOverAt { get; private set; }

    /// <summary>In the order of election, from 1.</summary>
    public int Place { get; private set; }
    public DateTime From { get; private set; }
    public DateTime Until { get; private set; }

    /// <summary>Those by which an office is held now.</summary>
    internal static IQueryable<Mandate> Held(ForumDb db, long officeId)
    {
        var now = db.Now;
        return db.Mandates.Where(m => m.OfficeId == officeId && m.Until > now && db.Grants.Any(g => g.Id == m.GrantId && g.RevokedAt == null));
    }

    /// <summary>When it ends, or ended.</summary>
    /// <param name="revokedAt">When its grant was taken back; null where it wasn't.</param>
    internal DateTime Over(DateTime? revokedAt) => revokedAt < Until ? revokedAt.Value : Until;

    internal void TakeOver(DateTime now) => TakenOverAt = now;
}
