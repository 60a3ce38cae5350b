namespace Forum.Domain.Powers;

/// <summary>
/// What there is to know of each power, beside its texts: a name (<c>powers.*</c>), and what it lets one do and see
/// (<c>powers.*.about</c>).
/// </summary>
/// <param name="Field">What it is about.</param>
/// <param name="IsCritical">Whoever misuses it can harm the whole community, or what can't be undone.</param>
/// <param name="IsOfSite">It's asked for the site as a whole only: given for a part of it, it would give nothing.</param>
public sealed record PowerEntry(Power Power, PowerField Field, bool IsCritical, bool IsOfSite);

/// <summary>What powers are about, in the order in which forms show them (<c>powerFields.*</c>).</summary>
public enum PowerField
{
    Threads,
    Posts,
    Members,
    Elections,
    Site,
}

public static class PowerCatalogue
{
    public static readonly IReadOnlyList<PowerEntry> All =
    [
        new(Power.LockThread, PowerField.Threads, IsCritical: false, IsOfSite: false),
        new(Power.PinThread, PowerField.Threads, IsCritical: false, IsOfSite: false),
        new(Power.MoveThread, PowerField.Threads, IsCritical: false, IsOfSite: false),
        new(Power.RetagThread, PowerField.Threads, IsCritical: false, IsOfSite: false),
        new(Power.CloseAsDuplicate, PowerField.Threads, IsCritical: false, IsOfSite: false),
        new(Power.MergeThread, PowerField.Threads, IsCritical: false, IsOfSite: false),
        new(Power.HidePost, PowerField.Posts, IsCritical: false, IsOfSite: false),
        new(Power.DeletePost, PowerField.Posts, IsCritical: true, IsOfSite: false),
        new(Power.EditPost, PowerField.Posts, IsCritical: false, IsOfSite: false),
        new(Power.AcceptAnswer, PowerField.Posts, IsCritical: false, IsOfSite: false),
        new(Power.ApprovePost, PowerField.Posts, IsCritical: false, IsOfSite: false),
        new(Power.ReviewFlags, PowerField.Posts, IsCritical: false, IsOfSite: false),
        new(Power.SpeakOfficially, PowerField.Posts, IsCritical: true, IsOfSite: false),
        new(Power.AwardBadge, PowerField.Members, IsCritical: false, IsOfSite: false),
        new(Power.AwardCertificate, PowerField.Members, IsCritical: false, IsOfSite: true),
        new(Power.WarnMember, PowerField.Members, IsCritical: false, IsOfSite: true),
        new(Power.SeeNotes, PowerField.Members, IsCritical: false, IsOfSite: true),
        new(Power.SilenceMember, PowerField.Members, IsCritical: false, IsOfSite: true),
        new(Power.SuspendMember, PowerField.Members, IsCritical: true, IsOfSite: true),
        new(Power.EraseMember, PowerField.Members, IsCritical: true, IsOfSite: true),
        new(Power.HelpMembers, PowerField.Members, IsCritical: true, IsOfSite: true),
        new(Power.ManageGroups, PowerField.Members, IsCritical: true, IsOfSite: true),
        new(Power.CallElection, PowerField.Elections, IsCritical: true, IsOfSite: false),
        new(Power.CertifyElection, PowerField.Elections, IsCritical: true, IsOfSite: false),
        new(Power.ChangeBoards, PowerField.Site, IsCritical: true, IsOfSite: false),
        new(Power.ChangeSite, PowerField.Site, IsCritical: true, IsOfSite: true),
        new(Power.ManageBadges, PowerField.Site, IsCritical: false, IsOfSite: false),
        new(Power.SeeSearches, PowerField.Site, IsCritical: false, IsOfSite: true),
        new(Power.Delegate, PowerField.Site, IsCritical: true, IsOfSite: false),
    ];

    public static PowerEntry Of(Power power) => All.First(entry => entry.Power == power);
}
