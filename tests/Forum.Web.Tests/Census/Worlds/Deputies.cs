using Forum.Domain.Delegation;
using Forum.Domain.Powers;

namespace Forum.Web.Tests.Census.Worlds;

/// <summary>Powers handed on and taken back: over what everybody sees, and over what the testers see alone.</summary>
public static class Deputies
{
    /// <summary>The owner makes Ivan a leader of the whole site's threads, for everything that follows.</summary>
    public static void Appoint(Chronicle c) =>
        Give(c, Cast.Owner, "leader", "Ivan", _ => "site", Power.LockThread, Power.PinThread, Power.HidePost, Power.Delegate);

    /// <summary>A deputy who stays one, and another who doesn't.</summary>
    public static void On(Chronicle c, string board, string name)
    {
        Give(c, "Ivan", name, "Ines", w => "board:" + w[board], Power.LockThread, Power.Delegate);
        Give(c, "Ivan", name + " for a while", Cast.Names[Kind.Former], w => "board:" + w[board], Power.HidePost);
        TakeBack(c, "Ivan", name + " for a while");
    }

    /// <summary>Over one thread only.</summary>
    public static void Over(Chronicle c, string thread, string name) => Give(c, "Ivan", name, "Ben", w => "thread:" + w[thread], Power.PinThread);

    /// <summary>The same for a visitor who loses it.</summary>
    public static void OverNoMore(Chronicle c, string thread, string name)
    {
        Give(c, "Ivan", name, Cast.Names[Kind.Former], w => "thread:" + w[thread], Power.PinThread);
        TakeBack(c, "Ivan", name);
    }

    public static void Give(Chronicle c, string giver, string name, string member, Func<World, string> where, params Power[] powers) =>
        Give(c, giver, name, (_, form) => form with { Member = member }, where, powers);

    public static void GiveGroup(Chronicle c, string giver, string name, string group, params Power[] powers) =>
        Give(c, giver, name, (w, form) => form with { Group = w[group] }, _ => "site", powers);

    public static void TakeBack(Chronicle c, string giver, string name) =>
        c.Write(w => w.Do(typeof(TakeBackPowers), giver, (db, a) => TakeBackPowers.Run(db, a, w.Id(name) ?? "", "Enough.", default)));

    private static void Give(
        Chronicle c,
        string giver,
        string name,
        Func<World, DelegationForm, DelegationForm> to,
        Func<World, string> where,
        Power[] powers
    ) =>
        c.Write(
            w =>
                w.Do(
                    typeof(DelegatePowers),
                    giver,
                    async (db, actor) =>
                    {
                        // The claim, or what Ivan was appointed to; his group's grant isn't his to hand on.
                        var parent = actor.Grants.First(g => g.Powers.Has(Power.Delegate)).PublicId;
                        var form = new DelegationForm(
                            parent,
                            null,
                            null,
                            [.. powers.Select(p => $"{p}")],
                            where(w),
                            null,
                            null,
                            null,
                            null,
                            false,
                            "To help."
                        );
                        return await DelegatePowers.Run(db, actor, to(w, form), default);
                    }
                ),
            name
        );
}
