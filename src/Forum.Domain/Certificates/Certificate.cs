namespace Forum.Domain.Certificates;

/// <summary>What a member is certified, on a sheet that can be printed and that anybody can check by its code.</summary>
public sealed class Certificate
{
    public const int NameLimit = 100;
    public const int TitleLimit = 120;
    public const int ReasonLimit = 500;

    private Certificate() { }

    internal Certificate(string code, long memberId, CertificateForm form, DateTime day, long actId, DateTime now)
    {
        (Code, MemberId, Day, ActId, MadeAt) = (code, memberId, day, actId, now);
        (Name, Title, Reason, Signatory) = (form.Name!.Trim(), form.Title!.Trim(), form.Reason!.Trim(), form.Signatory!.Trim());
    }

    public long Id { get; private set; }

    /// <summary>See <see cref="CertificateCode"/>.</summary>
    public string Code { get; private set; } = "";
    public long MemberId { get; private set; }

    /// <summary>As it stands on the sheet, which need not be what they are called here.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it certifies, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What for, in a sentence or two.</summary>
    public string Reason { get; private set; } = "";
    public string Signatory { get; private set; } = "";

    /// <summary>The day on it: its first moment in UTC.</summary>
    public DateTime Day { get; private set; }
    public DateTime MadeAt { get; private set; }

    /// <summary>The act that gave it.</summary>
    public long ActId { get; private set; }

    /// <summary>The member doesn't want it on their page; by its code it is found all the same.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>When the member marked their notices read.</summary>
    public DateTime? ReadAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }
    public long? RevokingActId { get; private set; }

    internal void Hide(bool hidden) => IsHidden = hidden;

    internal void Revoke(long actId, DateTime now) => (RevokedAt, RevokingActId) = (now, actId);

    internal void Restore() => (RevokedAt, RevokingActId) = (null, null);
}
