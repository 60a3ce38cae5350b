namespace Forum.Domain.Powers;

/// <summary>
/// What there is to know of each power, beside its texts: a name (<c>powers.*</c>), and what it lets one do and see
/// (<c>powers.*.about</c>).
/// </summary>
/// <param name="IsCritical">Whoever misuses it can harm the whole community, or what can't be undone.</param>
/// <param name="IsOfSite">It's asked for the site as a whole only: given for a part of it, it would give nothing.</param>
public sealed record PowerEntry(Power Power, bool IsCritical, bool IsOfSite);

public static class PowerCatalogue
{
    public static readonly IReadOnlyList<PowerEntry> All =
    [
        new(Power.LockThread, IsCritical: false, IsOfSite: false),
        new(Power.PinThread, IsCritical: false, IsOfSite: false),
        new(Power.MoveThread, IsCritical: false, IsOfSite: false),
        new(Power.HidePost, IsCritical: false, IsOfSite: false),
        new(Power.DeletePost, IsCritical: true, IsOfSite: false),
        new(Power.EditPost, IsCritical: false, IsOfSite: false),
        new(Power.AcceptAnswer, IsCritical: false, IsOfSite: false),
        new(Power.ApprovePost, IsCritical: false, IsOfSite: false),
        new(Power.SpeakOfficially, IsCritical: true, IsOfSite: false),
        new(Power.SilenceMember, IsCritical: false, IsOfSite: true),
        new(Power.SuspendMember, IsCritical: true, IsOfSite: true),
        new(Power.HelpMembers, IsCritical: true, IsOfSite: true),
        new(Power.ManageGroups, IsCritical: true, IsOfSite: true),
        new(Power.ChangeBoards, IsCritical: true, IsOfSite: false),
        new(Power.ChangeSite, IsCritical: true, IsOfSite: true),
        new(Power.SeeSearches, IsCritical: false, IsOfSite: true),
        new(Power.Delegate, IsCritical: true, IsOfSite: false),
    ];

    public static PowerEntry Of(Power power) => All.First(entry => entry.Power == power);
}
