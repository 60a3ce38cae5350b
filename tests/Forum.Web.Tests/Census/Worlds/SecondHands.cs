using Forum.Domain.Delegation.Proposals;
using Forum.Domain.Members;
using Forum.Domain.Powers;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>A second holder of critical powers, and what waits for one of the two: accounts hide nothing, so both twins have it.</summary>
public static class SecondHands
{
    private const string Second = "Vera";

    /// <summary>What waits for the owner.</summary>
    public const string Waiting = "proposal";

    public static void Open(Chronicle c)
    {
        foreach (var name in new[] { Second, "Egon", "Edgar" })
            Cast.Register(c, name);
        Deputies.Give(c, Cast.Owner, "second's powers", Second, _ => "site", Power.EraseMember, Power.Delegate, Power.ManageGroups);
        var refused = Erase(c, "Egon");
        c.Write(w => w.Do(typeof(RefuseProposal), Cast.Owner, (db, a) => RefuseProposal.Run(db, a, w.Id(refused) ?? "", "Ask them first.", default)));
        var confirmed = Erase(c, "Egon");
        c.Write(w => w.Do(typeof(ConfirmProposal), Cast.Owner, (db, a) => ConfirmProposal.Run(db, a, w.Id(confirmed) ?? "", "They agree.", default)));
        Erase(c, "Edgar", Waiting);
    }

    private static string Erase(Chronicle c, string member, string? called = null) =>
        c.Write(
            w =>
                w.Do(
                    typeof(EraseMember),
                    Second,
                    (db, a) => EraseMember.Run(db, a, w.Id(member) ?? "", new ErasureForm(false, true, "Asked for by mail."), default)
                ),
            called
        );
}
